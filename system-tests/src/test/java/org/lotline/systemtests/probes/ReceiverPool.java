package org.lotline.systemtests.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.lotline.localplant.PlantAccess;

/** Several receivers at work at once, each pausing between two lots, until they are stopped. */
final class ReceiverPool implements AutoCloseable {

    private static final long PAUSE_MILLIS = 15;

    private final List<Receiver> receivers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> work = new ArrayList<>();
    private volatile boolean stopped;

    private ReceiverPool(List<Receiver> receivers) {
        this.receivers = receivers;
    }

    static ReceiverPool start(PlantAccess plant, int receivers) {
        var receiving = new ReceiverPool(IntStream.range(0, receivers)
                .mapToObj(number -> new Receiver(plant, "busy" + number))
                .toList());
        receiving.receivers.forEach(
                receiver -> receiving.work.add(receiving.threads.submit(() -> receiving.keepReceiving(receiver))));
        return receiving;
    }

    List<Receiver> receivers() {
        return receivers;
    }

    /** Ends the work; fails if somebody could not do it. */
    void stop() throws InterruptedException, ExecutionException {
        stopped = true;
        for (var receiver : work) {
            receiver.get();
        }
    }

    private Void keepReceiving(Receiver receiver) throws Exception {
        while (!stopped) {
            receiver.receive();
            Thread.sleep(PAUSE_MILLIS);
        }
        return null;
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
