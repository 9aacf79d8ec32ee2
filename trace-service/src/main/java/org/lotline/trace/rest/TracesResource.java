package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.api.TracesApi;
import org.lotline.contracts.trace.model.BackwardTraceJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.LotCardsJson;
import org.lotline.contracts.trace.model.SiblingsJson;
import org.lotline.contracts.trace.model.TracePathJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.answer.backward.BackwardTracing;
import org.lotline.trace.answer.card.CardReading;
import org.lotline.trace.answer.card.LotCards;
import org.lotline.trace.answer.forward.ForwardTrace;
import org.lotline.trace.answer.forward.ForwardTracing;
import org.lotline.trace.answer.relation.PathFinding;
import org.lotline.trace.answer.relation.SiblingReading;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.OrderSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.heads.FreshAnswers;

/** Traces, siblings, paths and lot cards. */
@ApplicationScoped
class TracesResource implements TracesApi {

    private final FreshAnswers answering;
    private final PageLimit pages;
    private final Clock clock;

    TracesResource(FreshAnswers answering, PageLimit pages, Clock clock) {
        this.answering = answering;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public RestResponse<ForwardTraceJson> traceForward(
            @Nullable String heat,
            @Nullable String mill,
            @Nullable String supplierLot,
            @Nullable String supplier,
            @Nullable String certificate,
            @Nullable String lot,
            @Nullable UUID receipt,
            @Nullable String job,
            @Nullable String machine,
            @Nullable String operator,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant knownAt,
            Integer wait) {
        var askedAt = askedAt(knownAt);
        var seed = new ForwardSeeds(
                        heat, mill, supplierLot, supplier, certificate, lot, receipt, job, machine, operator, from, to)
                .one();
        var trace = AsProblem.orAnswer(Asked.nameOf(seed.kind()), () -> forward(seed, knownAt, wait));
        return RestResponse.ok(pages.within(TraceMapping.INSTANCE.modelOf(trace, askedAt, clock.instant())));
    }

    @Override
    public RestResponse<BackwardTraceJson> traceBackward(
            @Nullable String lot,
            @Nullable String shipment,
            @Nullable String customerOrder,
            @Nullable String customerPartNumber,
            @Nullable Instant knownAt,
            Integer wait) {
        var askedAt = askedAt(knownAt);
        var seed = new GivenSeeds("A trace")
                .or("lot", lot, Asked::lot)
                .or("shipment", shipment, number -> Asked.thing(SeedKind.SHIPMENT, number))
                .or("customerOrder", customerOrder, number -> new OrderSeed(SeedKind.CUSTOMER_ORDER, number))
                .or("customerPartNumber", customerPartNumber, TracesResource::part)
                .one();
        var trace = AsProblem.orAnswer(
                Asked.nameOf(seed.kind()),
                () -> answering.answer(
                        Duration.ofMillis(wait),
                        (heads, reading) -> BackwardTracing.trace(seed, knownAt, heads, reading),
                        answer -> answer.basis().upToDate()));
        return RestResponse.ok(pages.within(BackwardMapping.INSTANCE.modelOf(trace, askedAt, clock.instant())));
    }

    private static Seed part(String number) {
        return new OrderSeed(SeedKind.CUSTOMER_PART_NUMBER, number);
    }

    @Override
    public RestResponse<SiblingsJson> findSiblings(String lot, @Nullable Instant knownAt, Integer wait) {
        var askedAt = askedAt(knownAt);
        var seed = Asked.lot(lot);
        var siblings = AsProblem.orAnswer(
                "lot",
                () -> answering.answer(
                        Duration.ofMillis(wait),
                        (heads, reading) -> SiblingReading.of(seed, knownAt, heads, reading),
                        answer -> answer.basis().upToDate()));
        if (siblings.lots().isEmpty()) {
            throw noLot(lot, siblings.nearMisses());
        }
        return RestResponse.ok(RelationMapping.INSTANCE.modelOf(siblings, askedAt, clock.instant()));
    }

    @Override
    public RestResponse<TracePathJson> findPath(String from, String to, @Nullable Instant knownAt, Integer wait) {
        var askedAt = askedAt(knownAt);
        var path = AsProblem.orAnswer(
                "from or to",
                () -> answering.answer(
                        Duration.ofMillis(wait),
                        (heads, reading) -> PathFinding.find(from, to, knownAt, heads, reading),
                        answer -> answer.basis().upToDate()));
        requireKnown("from", from, path.from().isEmpty());
        requireKnown("to", to, path.to().isEmpty());
        return RestResponse.ok(RelationMapping.INSTANCE.modelOf(path, askedAt, clock.instant()));
    }

    private static void requireKnown(String field, String name, boolean isUnknown) {
        if (isUnknown) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "No lot, serial, job, heat or shipment %s is on record.".formatted(name),
                    "Correct the number, or look it up with GET /traces/forward, which offers near ones.",
                    List.of(ProblemException.field(field, "is not on record")));
        }
    }

    @Override
    public RestResponse<LotCardsJson> getLotCard(String lot, @Nullable Instant knownAt, Integer wait) {
        var askedAt = askedAt(knownAt);
        var seed = Asked.lot(lot);
        var cards = AsProblem.orAnswer("lot", () -> cards(seed, knownAt, wait));
        if (cards.cards().isEmpty()) {
            throw noLot(lot, AsProblem.orAnswer(() -> forward(seed, knownAt, 0)).nearMisses());
        }
        return RestResponse.ok(pages.within(CardMapping.INSTANCE.modelOf(cards, askedAt, clock.instant())));
    }

    /** The moment of the question. */
    private Instant askedAt(@Nullable Instant knownAt) {
        var now = clock.instant();
        Asked.requirePast(knownAt, now);
        return now;
    }

    private ForwardTrace forward(Seed seed, @Nullable Instant knownAt, int wait) {
        return answering.answer(
                Duration.ofMillis(wait),
                (heads, reading) -> ForwardTracing.trace(seed, knownAt, heads, reading, clock.instant()),
                answer -> answer.basis().upToDate());
    }

    private LotCards cards(Seed seed, @Nullable Instant knownAt, int wait) {
        return answering.answer(
                Duration.ofMillis(wait),
                (heads, reading) -> CardReading.cards(seed, knownAt, heads, reading, clock.instant()),
                answer -> answer.basis().upToDate());
    }

    private static ProblemException noLot(String lot, List<NearMiss> nearMisses) {
        var near = nearMisses.stream().map(NearMiss::number).distinct().collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no lot %s on record.".formatted(lot),
                near.isEmpty()
                        ? "Look the lot up by its heat or supplier lot with GET /traces/forward."
                        : "Correct the number. Near: %s.".formatted(near));
    }
}
