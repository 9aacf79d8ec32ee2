package org.lotline.quality.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.trace.api.AncestryApi;
import org.lotline.contracts.trace.model.AncestorJson;
import org.lotline.contracts.trace.model.AncestryJson;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.quality.gate.Ancestry;
import org.lotline.quality.gate.AncestryAnswer;
import org.lotline.quality.gate.AncestryNotKnown;
import org.lotline.quality.gate.AskingAncestry;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rest.Quantities;

/** Trace over its contract. Its deadlines are shorter than our callers', who wait 2 s; where nobody waits, it gets more time. */
@ApplicationScoped
class TraceClient implements AskingAncestry {

    private static final String TRACE = "trace";
    private static final Duration ANSWER = Duration.ofMillis(1_500);
    private static final Duration PATIENT = Duration.ofMillis(4_500);

    /** How long trace may wait for the graph to catch up. */
    private static final int WAIT_MILLIS = 1_200;

    private static final int PATIENT_WAIT_MILLIS = 3_000;

    private final Peers peers;
    private final AncestryApi trace;
    private final AncestryApi patient;

    TraceClient(Peers peers) {
        this.peers = peers;
        this.trace = peers.client(AncestryApi.class, TRACE, ANSWER);
        this.patient = peers.client(AncestryApi.class, TRACE, PATIENT);
    }

    @Override
    public AncestryAnswer ask(UUID lotId) {
        var asked = System.nanoTime();
        AncestryJson answer;
        try {
            answer = answerOf(trace, lotId, WAIT_MILLIS);
        } catch (ProblemException e) {
            var took = Duration.ofNanos(System.nanoTime() - asked);
            return notKnown(TraceSilence.of(took, ANSWER), e.detail());
        }
        return answer.getUpToDate() ? known(lotId, answer) : behind(lotId, answer);
    }

    @Override
    public Ancestry waitFor(UUID lotId) {
        var answer = answerOf(patient, lotId, PATIENT_WAIT_MILLIS);
        if (!answer.getUpToDate()) {
            throw behind(lotId, answer).problem();
        }
        return known(lotId, answer);
    }

    @Override
    public Map<UUID, AncestryAnswer> askTogether(List<UUID> lots) {
        var asking = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<AncestryAnswer>> questions = new ArrayList<>();
            lots.forEach(lot -> questions.add(() -> ask(lot)));
            return answersIn(lots, asking.invokeAll(questions, ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            asking.shutdownNow();
        }
    }

    private static Map<UUID, AncestryAnswer> answersIn(List<UUID> lots, List<Future<AncestryAnswer>> asked)
            throws InterruptedException {
        var answers = new HashMap<UUID, AncestryAnswer>();
        for (var i = 0; i < lots.size(); i++) {
            var answer = asked.get(i);
            if (!answer.isCancelled()) {
                answers.put(lots.get(i), answerIn(answer));
            }
        }
        return answers;
    }

    /** A lot that trace has never heard of is told as not known, as all that it can't say. */
    private static AncestryAnswer answerIn(Future<AncestryAnswer> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof ProblemException problem ? new AncestryNotKnown(problem) : NOT_ASKED;
        }
    }

    /** Whatever trace says against the question is no fault of our caller's. */
    private AncestryJson answerOf(AncestryApi asked, UUID lotId, int wait) {
        return Objects.requireNonNull(
                peers.call(TRACE, () -> asked.getAncestry(lotId, wait)).getEntity());
    }

    private static AncestryNotKnown notKnown(ProblemType kind, String why) {
        return new AncestryNotKnown(problem(kind, why));
    }

    /** What trace knows although it is behind may be enough for a no. */
    private static AncestryNotKnown behind(UUID lotId, AncestryJson answer) {
        var reasons = answer.getBehind().stream()
                .map(TraceClient::words)
                .collect(Collectors.joining("; ", "trace is behind: ", "."));
        return new AncestryNotKnown(
                problem(TraceSilence.of(answer.getBehind()), reasons),
                answer.getFound() ? Optional.of(ancestryOf(lotId, answer)) : Optional.empty());
    }

    private static String words(SourceBehindJson source) {
        return "%s (%s)".formatted(source.getSource(), source.getReason());
    }

    private static ProblemException problem(ProblemType kind, String why) {
        var unavailable = Problems.unavailable("It can't be known now what the lot came from: " + why);
        return new ProblemException(kind, unavailable.detail(), unavailable.wayOut())
                .retryAfter(Objects.requireNonNull(unavailable.retryAfter()));
    }

    private static Ancestry known(UUID lotId, AncestryJson answer) {
        if (!answer.getFound()) {
            throw Problems.unavailable("Trace does not know the lot %s.".formatted(lotId));
        }
        return ancestryOf(lotId, answer);
    }

    private static Ancestry ancestryOf(UUID lotId, AncestryJson answer) {
        return new Ancestry(
                lotId,
                answer.getAncestors().stream().flatMap(TraceClient::ancestorOf).toList(),
                answer.getRuns().stream()
                        .map(run -> new Ancestry.Run(
                                run.getMachine(), run.getOperator(), run.getStartedAt(), run.getEndedAt()))
                        .toList(),
                answer.getDeviations().stream()
                        .map(deviation -> new Ancestry.Deviation(
                                deviation.getDeviationId(), deviation.getKind(), deviation.getDescription()))
                        .toList(),
                answer.getGaps().stream().map(GapJson::getMessage).toList());
    }

    /** None for what is of a kind that nobody can hold here. */
    private static Stream<Ancestry.Ancestor> ancestorOf(AncestorJson ancestor) {
        var item = ancestor.getItem();
        return Key.read(ancestor.getKey()).stream()
                .map(key -> new Ancestry.Ancestor(
                        key,
                        ancestor.getName(),
                        item == null ? null : Quantities.itemOf(item),
                        Boolean.TRUE.equals(ancestor.getReceivingInspection()),
                        ancestor.getExpiresOn(),
                        Boolean.TRUE.equals(ancestor.getSplitOff()),
                        Boolean.TRUE.equals(ancestor.getFoundMaterial()),
                        Boolean.TRUE.equals(ancestor.getIdentityUnknown())));
    }
}
