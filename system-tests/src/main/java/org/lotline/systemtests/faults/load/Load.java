package org.lotline.systemtests.faults.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Ledger;

/** Writers who do every act, all at once, until they are stopped: one half at the dock, the other through the whole main job. */
public final class Load implements Closeable {

    /** More can't be told apart by their marks. */
    public static final int MOST_WRITERS = Marks.MOST_WRITERS;

    private static final String[] ROLES = {"receiver", "erp", "operator", "quality", "shipper"};

    private final Ledger ledger;
    private final Duration pause;
    private final Traffic traffic = new Traffic();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("writer-", 0).daemon().factory());
    private final List<Future<?>> writers = new ArrayList<>();

    private Load(Ledger ledger, Duration pause) {
        this.ledger = ledger;
        this.pause = pause;
    }

    /**
     * Starts writing; {@link MasterData} must be defined.
     *
     * @param run tells the marks of this load from those of every other on the same plant; at most 8 capital letters and digits
     * @param file where the ledger is begun
     * @param pause of the dock between two acts
     */
    public static Load start(PlantAccess plant, String run, Path file, int writers, Duration pause, long seed)
            throws IOException {
        var load = new Load(Ledger.create(file), pause);
        var random = new SplittableRandom(seed);
        for (var writer = 0; writer < writers; writer++) {
            load.start(plant, new Marks(run, writer), writer, random.split());
        }
        return load;
    }

    private void start(PlantAccess plant, Marks marks, int number, SplittableRandom random) {
        var caller = new Caller(plant, "load-" + number, ROLES);
        var performing = new WriterSession(caller, ledger, random.split(), traffic);
        var rival = new WriterSession(caller, ledger, random.split(), traffic);
        var dock = new DockRequests(marks, number, random.split());
        writers.add(threads.submit(
                isAtTheDock(number)
                        ? new DockWriter(performing, dock, pause, random.split(), traffic)
                        : new Maker(
                                performing,
                                rival,
                                dock,
                                new MakingRequests(marks, Clock.systemUTC()),
                                random.split(),
                                traffic)));
    }

    /** One in four: a delivery is quickly written, and the others need five services for theirs. */
    private static boolean isAtTheDock(int number) {
        return number % 4 == 3;
    }

    /** Requests that have left and have no answer. */
    public int unanswered() {
        return traffic.unanswered();
    }

    /** 2xx so far. */
    public int acknowledged() {
        return traffic.acknowledged();
    }

    /**
     * Lets everybody finish the request that they are at; afterwards nobody writes any more.
     *
     * @throws ExecutionException if a writer couldn't go on: its ledger is not to be trusted then
     */
    public void stop() throws InterruptedException, ExecutionException {
        traffic.stop();
        for (var writer : writers) {
            writer.get();
        }
    }

    /** What the ledger says; to be asked after {@link #stop()}. */
    public List<Entry> entries() {
        return ledger.entries();
    }

    /** Acts that were answered differently when they were repeated under their key. */
    public List<String> differences() {
        return traffic.differences();
    }

    /** Shipments that were confirmed although their material was on hold. */
    public List<String> slips() {
        return traffic.slips();
    }

    /** Shipments that left at the moment at which a hold was placed on what they are made of: the hold's number by their ids. */
    public Map<String, String> leftBefore() {
        return traffic.leftBefore();
    }

    /** How often what was refused, and for which kind of problem. */
    public Map<String, Integer> refusals() {
        return traffic.refusals();
    }

    @Override
    public void close() throws IOException {
        traffic.stop();
        threads.close();
        ledger.close();
    }
}
