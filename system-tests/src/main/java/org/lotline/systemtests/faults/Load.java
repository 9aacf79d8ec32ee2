package org.lotline.systemtests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.Caller;

/** Writers who receive, rename, correct and file certificates, all at once, until they are stopped. */
final class Load implements Closeable {

    private final Ledger ledger;
    private final Traffic traffic = new Traffic();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("writer-", 0).daemon().factory());
    private final List<Future<?>> writers = new ArrayList<>();

    private Load(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Starts writing.
     *
     * @param run tells the marks of this load from those of every other on the same plant
     * @param file where the ledger is begun
     */
    static Load start(PlantAccess plant, String run, Path file, int writers, long seed) throws IOException {
        MasterData.define(plant, writers);
        var load = new Load(Ledger.create(file));
        var random = new SplittableRandom(seed);
        for (var writer = 0; writer < writers; writer++) {
            load.start(plant, run, writer, random.split());
        }
        return load;
    }

    private void start(PlantAccess plant, String run, int number, SplittableRandom random) {
        var caller = new Caller(plant, "load-" + number, "receiver", "quality");
        var requests = new Requests(run, number, random.split());
        writers.add(threads.submit(new Writer(caller, ledger, requests, random.split(), traffic)));
    }

    /** Requests that have left and have no answer. */
    int unanswered() {
        return traffic.unanswered();
    }

    /** 2xx so far. */
    int acknowledged() {
        return traffic.acknowledged();
    }

    /**
     * Lets everybody finish the request that they are at; afterwards nobody writes any more.
     *
     * @throws ExecutionException if a writer couldn't go on: its ledger is not to be trusted then
     */
    void stop() throws InterruptedException, ExecutionException {
        traffic.stop();
        for (var writer : writers) {
            writer.get();
        }
    }

    /** What the ledger says; to be asked after {@link #stop()}. */
    List<Entry> entries() {
        return ledger.entries();
    }

    /** Acts that were answered differently when they were repeated under their key. */
    List<String> differences() {
        return traffic.differences();
    }

    @Override
    public void close() throws IOException {
        traffic.stop();
        threads.close();
        ledger.close();
    }
}
