package org.lotline.quality.peer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.trace.api.AncestryApi;
import org.lotline.contracts.trace.api.TracesApi;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.ReachJson;
import org.lotline.contracts.trace.model.ReachedJson;
import org.lotline.quality.hold.AskingReach;
import org.lotline.quality.hold.Reach;
import org.lotline.quality.hold.Seed;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;

/** What came of things, of trace over its contract. */
@ApplicationScoped
class ReachClient implements AskingReach {

    private static final String TRACE = "trace";
    private static final Duration ANSWER = Duration.ofMillis(1_500);
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration NEAR = Duration.ofMillis(500);
    private static final int WAIT_MILLIS = 1_200;
    private static final int PATIENT_WAIT_MILLIS = 5_000;
    private static final int PAGE = 1_000;
    private static final int LARGE_PAGE = 10_000;
    private static final int NEAR_MISSES = 5;

    private final Peers peers;
    private final AncestryApi trace;
    private final AncestryApi patient;
    private final TracesApi near;

    ReachClient(Peers peers) {
        this.peers = peers;
        this.trace = peers.client(AncestryApi.class, TRACE, ANSWER);
        this.patient = peers.client(AncestryApi.class, TRACE, PATIENT);
        this.near = peers.client(TracesApi.class, TRACE, NEAR);
    }

    @Override
    public Reach reachOf(List<Seed> seeds) {
        var asking = Executors.newVirtualThreadPerTaskExecutor();
        var joining = new JoiningReaches();
        try {
            List<Callable<ReachJson>> questions = new ArrayList<>();
            seeds.forEach(seed -> questions.add(() -> page(trace, seed, PAGE, null, WAIT_MILLIS)));
            var answers = asking.invokeAll(questions, ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            for (var i = 0; i < seeds.size(); i++) {
                join(seeds.get(i), answers.get(i), joining);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            joining.lacks("The question was interrupted.");
        } finally {
            asking.shutdownNow();
        }
        return joining.together();
    }

    private static void join(Seed seed, Future<ReachJson> asked, JoiningReaches joining) throws InterruptedException {
        if (asked.isCancelled()) {
            joining.lacks("Trace has not answered in time.");
            return;
        }
        try {
            joining.add(seed, asked.get());
        } catch (ExecutionException e) {
            joining.lacks(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
        }
    }

    @Override
    public Reach wholeReachOf(List<Seed> seeds) {
        var joining = new JoiningReaches();
        for (var seed : seeds) {
            try {
                var first = page(patient, seed, LARGE_PAGE, null, PATIENT_WAIT_MILLIS);
                joining.add(seed, whole(seed, first));
            } catch (ProblemException e) {
                joining.lacks(e.detail());
            }
        }
        return joining.together();
    }

    /** The pages behind the first: each goes on in the list of its last key, and holds nothing of the others. */
    private ReachJson whole(Seed seed, ReachJson first) {
        return new ReachJson()
                .found(first.getFound())
                .upToDate(first.getUpToDate())
                .behind(first.getBehind())
                .counts(first.getCounts())
                .lots(rest(seed, first.getLots(), JoiningReaches.countOf(first).lots(), ReachJson::getLots))
                .jobs(rest(seed, first.getJobs(), JoiningReaches.countOf(first).jobs(), ReachJson::getJobs))
                .shipments(rest(
                        seed,
                        first.getShipments(),
                        JoiningReaches.countOf(first).shipments(),
                        ReachJson::getShipments));
    }

    private List<ReachedJson> rest(
            Seed seed, List<ReachedJson> first, long all, Function<ReachJson, List<ReachedJson>> part) {
        var reached = new ArrayList<>(first);
        while (reached.size() < all) {
            var last = reached.getLast().getKey();
            var next = part.apply(page(patient, seed, LARGE_PAGE, last, 0));
            if (next.isEmpty()) {
                break;
            }
            reached.addAll(next);
        }
        return reached;
    }

    private ReachJson page(AncestryApi asked, Seed seed, int limit, @Nullable String after, int wait) {
        return Objects.requireNonNull(peers.call(
                        TRACE, () -> asked.getReach(seed.key().toString(), seed.from(), seed.to(), limit, after, wait))
                .getEntity());
    }

    @Override
    public List<String> nearMisses(Seed seed) {
        try {
            var identity = seed.key().identity();
            var number = identity.substring(identity.lastIndexOf(':') + 1);
            return switch (seed.kind()) {
                case HEAT -> near(number, null, null, null, null);
                case SUPPLIER_LOT -> near(null, number, null, null, null);
                case LOT -> isCalled(seed) ? near(null, null, null, seed.name(), null) : List.of();
                case CERTIFICATE -> isCalled(seed) ? near(null, null, seed.name(), null, null) : List.of();
                case JOB -> isCalled(seed) ? near(null, null, null, null, seed.name()) : List.of();
                case MACHINE, OPERATOR -> List.of();
            };
        } catch (ProblemException e) {
            return List.of();
        }
    }

    /** Whether whoever ordered the hold said what people call it, beside its id. */
    private static boolean isCalled(Seed seed) {
        return !seed.name().startsWith(seed.kind().word() + " ");
    }

    private List<String> near(
            @Nullable String heat,
            @Nullable String supplierLot,
            @Nullable String certificate,
            @Nullable String lot,
            @Nullable String job) {
        var answer = peers.call(
                        TRACE,
                        () -> near.traceForward(
                                heat,
                                null,
                                supplierLot,
                                null,
                                certificate,
                                lot,
                                null,
                                job,
                                null,
                                null,
                                null,
                                null,
                                null,
                                0))
                .getEntity();
        return namesIn(Objects.requireNonNull(answer));
    }

    private static List<String> namesIn(ForwardTraceJson answer) {
        return Stream.concat(
                        answer.getIdentities().stream()
                                .map(one -> called(one.getKind().toString(), one.getNumber(), one.getMill())),
                        answer.getNearMisses().stream()
                                .map(one -> called(one.getKind().toString(), one.getNumber(), one.getMill())))
                .distinct()
                .limit(NEAR_MISSES)
                .collect(Collectors.toUnmodifiableList());
    }

    private static String called(String kind, String number, @Nullable String mill) {
        if (mill != null) {
            return "%s %s of %s".formatted(kind, number, mill);
        }
        return kind.equals(Key.Kind.HEAT.word())
                ? "heat %s, mill not recorded".formatted(number)
                : "%s %s".formatted(kind, number);
    }
}
