package org.lotline.quality.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;
import org.lotline.contracts.trace.api.AncestryApi;
import org.lotline.contracts.trace.model.Gap;
import org.lotline.contracts.trace.model.Reached;
import org.lotline.contracts.trace.model.SourceBehind;
import org.lotline.quality.gate.Ancestry;
import org.lotline.quality.gate.AncestryAnswer;
import org.lotline.quality.gate.AncestryNotKnown;
import org.lotline.quality.gate.AskingAncestry;
import org.lotline.quality.hold.AskingReach;
import org.lotline.quality.hold.Reach;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rest.Quantities;

/** Trace over its contract. Its deadlines are shorter than our callers', who wait 2 s. */
@ApplicationScoped
class TraceClient implements AskingAncestry, AskingReach {

    private static final Logger LOG = Logger.getLogger(TraceClient.class);
    private static final String TRACE = "trace";
    private static final Duration ANSWER = Duration.ofMillis(1_500);

    /** How long trace may wait for the graph to catch up. */
    private static final int WAIT_MILLIS = 1_200;

    private final Peers peers;
    private final AncestryApi trace;

    TraceClient(Peers peers) {
        this.peers = peers;
        this.trace = peers.client(AncestryApi.class, TRACE, ANSWER);
    }

    @Override
    public AncestryAnswer ask(UUID lotId) {
        org.lotline.contracts.trace.model.Ancestry answer;
        try {
            answer = answerOf(lotId);
        } catch (ProblemException e) {
            return notKnown(e.detail());
        }
        return answer.getUpToDate() ? known(lotId, answer) : notKnown(behind(answer));
    }

    /** Whatever trace says against the question is no fault of our caller's. */
    private org.lotline.contracts.trace.model.Ancestry answerOf(UUID lotId) {
        return Objects.requireNonNull(
                peers.call(TRACE, () -> trace.getAncestry(lotId, WAIT_MILLIS)).getEntity());
    }

    private static AncestryNotKnown notKnown(String why) {
        return new AncestryNotKnown(Problems.unavailable("It can't be known now what the lot came from: " + why));
    }

    private static String behind(org.lotline.contracts.trace.model.Ancestry answer) {
        return answer.getBehind().stream()
                .map(SourceBehind::getSource)
                .collect(Collectors.joining(", ", "trace is behind ", "."));
    }

    private static Ancestry known(UUID lotId, org.lotline.contracts.trace.model.Ancestry answer) {
        if (!answer.getFound()) {
            throw Problems.unavailable("Trace does not know the lot %s.".formatted(lotId));
        }
        return ancestryOf(lotId, answer);
    }

    private static Ancestry ancestryOf(UUID lotId, org.lotline.contracts.trace.model.Ancestry answer) {
        return new Ancestry(
                lotId,
                answer.getAncestors().stream().map(TraceClient::ancestorOf).toList(),
                answer.getRuns().stream()
                        .map(run -> new Ancestry.Run(
                                run.getMachine(), run.getOperator(), run.getStartedAt(), run.getEndedAt()))
                        .toList(),
                answer.getDeviations().stream()
                        .map(deviation -> new Ancestry.Deviation(
                                deviation.getDeviationId(), deviation.getKind(), deviation.getDescription()))
                        .toList(),
                answer.getGaps().stream().map(Gap::getMessage).toList());
    }

    private static Ancestry.Ancestor ancestorOf(org.lotline.contracts.trace.model.Ancestor ancestor) {
        var item = ancestor.getItem();
        return new Ancestry.Ancestor(
                ancestor.getKey(),
                ancestor.getKind(),
                ancestor.getName(),
                item == null ? null : Quantities.itemOf(item),
                Boolean.TRUE.equals(ancestor.getReceivingInspection()));
    }

    @Override
    public Optional<Reach> reachOf(List<HoldSeed> seeds) {
        var asking = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<org.lotline.contracts.trace.model.Reach>> questions = new ArrayList<>();
            seeds.forEach(seed -> questions.add(() -> reachOf(seed)));
            return together(asking.invokeAll(questions, ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            asking.shutdownNow();
        }
    }

    private org.lotline.contracts.trace.model.Reach reachOf(HoldSeed seed) {
        return Objects.requireNonNull(
                peers.call(TRACE, () -> trace.getReach(seed.key(), seed.from(), seed.to(), WAIT_MILLIS))
                        .getEntity());
    }

    /** Empty unless all are there: half an answer would look like a whole one. */
    private static Optional<Reach> together(List<Future<org.lotline.contracts.trace.model.Reach>> answers) {
        var came = answers.stream().map(TraceClient::answerIn).toList();
        if (came.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var all = came.stream().flatMap(Optional::stream).toList();
        return Optional.of(new Reach(
                all.stream().allMatch(org.lotline.contracts.trace.model.Reach::getUpToDate),
                names(all, org.lotline.contracts.trace.model.Reach::getLots),
                names(all, org.lotline.contracts.trace.model.Reach::getJobs),
                names(all, org.lotline.contracts.trace.model.Reach::getShipments)));
    }

    private static Optional<org.lotline.contracts.trace.model.Reach> answerIn(
            Future<org.lotline.contracts.trace.model.Reach> asked) {
        try {
            return asked.isCancelled() ? Optional.empty() : Optional.of(asked.get());
        } catch (ExecutionException e) {
            LOG.infof("A hold is placed without what it reaches: %s", e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<String> names(
            List<org.lotline.contracts.trace.model.Reach> all,
            Function<org.lotline.contracts.trace.model.Reach, @Nullable List<Reached>> part) {
        var names = new TreeSet<String>();
        all.forEach(reach -> Optional.ofNullable(part.apply(reach))
                .ifPresent(reached -> reached.forEach(one -> names.add(one.getName()))));
        return List.copyOf(names);
    }
}
