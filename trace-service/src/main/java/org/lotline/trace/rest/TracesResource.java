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
import org.lotline.contracts.trace.model.ForwardTrace;
import org.lotline.contracts.trace.model.LotCards;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.answer.CardReading;
import org.lotline.trace.answer.ForwardTracing;
import org.lotline.trace.answer.NearMiss;
import org.lotline.trace.answer.Seed;
import org.lotline.trace.heads.Answering;

/** Forward traces and lot cards. */
@ApplicationScoped
class TracesResource implements TracesApi {

    private final Answering answering;
    private final Clock clock;

    TracesResource(Answering answering, Clock clock) {
        this.answering = answering;
        this.clock = clock;
    }

    @Override
    public RestResponse<ForwardTrace> traceForward(
            @Nullable String heat,
            @Nullable String mill,
            @Nullable String supplierLot,
            @Nullable String supplier,
            @Nullable String certificate,
            @Nullable String lot,
            @Nullable UUID receipt,
            @Nullable Instant knownAt,
            Integer wait) {
        var askedAt = clock.instant();
        var seed = Asked.seed(heat, mill, supplierLot, supplier, certificate, lot, receipt);
        Asked.requirePast(knownAt, askedAt);
        var trace = AsProblem.orAnswer(Asked.nameOf(seed.kind()), () -> trace(seed, knownAt, wait));
        return RestResponse.ok(TraceMapping.modelOf(trace, askedAt, clock.instant()));
    }

    @Override
    public RestResponse<LotCards> getLotCard(String lot, @Nullable Instant knownAt, Integer wait) {
        var askedAt = clock.instant();
        Asked.requirePast(knownAt, askedAt);
        var seed = Asked.lot(lot);
        var cards = AsProblem.orAnswer("lot", () -> cards(seed, knownAt, wait));
        if (cards.cards().isEmpty()) {
            throw notFound(
                    lot, AsProblem.orAnswer(() -> trace(seed, knownAt, 0)).nearMisses());
        }
        return RestResponse.ok(CardMapping.modelOf(cards, askedAt, clock.instant()));
    }

    private org.lotline.trace.answer.ForwardTrace trace(Seed seed, @Nullable Instant knownAt, int wait) {
        return answering.answer(
                Duration.ofMillis(wait),
                (heads, reading) -> ForwardTracing.trace(seed, knownAt, heads, reading),
                answer -> answer.basis().upToDate());
    }

    private org.lotline.trace.answer.LotCards cards(Seed seed, @Nullable Instant knownAt, int wait) {
        return answering.answer(
                Duration.ofMillis(wait),
                (heads, reading) -> CardReading.cards(seed, knownAt, heads, reading),
                answer -> answer.basis().upToDate());
    }

    private static ProblemException notFound(String lot, List<NearMiss> nearMisses) {
        var near = nearMisses.stream().map(NearMiss::number).distinct().collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no lot %s on record.".formatted(lot),
                near.isEmpty()
                        ? "Look the lot up by its heat or supplier lot with GET /traces/forward."
                        : "Correct the number. Near: %s.".formatted(near));
    }
}
