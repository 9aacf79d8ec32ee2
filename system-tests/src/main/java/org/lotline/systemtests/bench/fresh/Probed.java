package org.lotline.systemtests.bench.fresh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.load.Act;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;

/**
 * Receipts of a heat each, of which some are asked for as soon as they are answered: once as everybody asks, with the usual
 * patience, and without any until the lot is there.
 */
final class Probed implements Act {

    private static final int PROBERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Floor floor;
    private final Caller asker;
    private final String mark;
    private final int every;
    private final ExecutorService probers = Executors.newFixedThreadPool(PROBERS);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger proven = new AtomicInteger();
    private final AtomicInteger untrue = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> visible = new ConcurrentLinkedQueue<>();

    /** @param every which of the receipts are asked for */
    Probed(PlantAccess plant, Floor floor, String mark, int every) {
        this.floor = floor;
        this.asker = new Caller(plant, "bench", "quality");
        this.mark = mark;
        this.every = every;
    }

    @Override
    public String name() {
        return "probed receipt";
    }

    @Override
    public boolean perform(int client) throws Exception {
        var number = made.incrementAndGet();
        var heat = "H%s%d".formatted(mark, number);
        var answer = floor.once(
                "receiving",
                "/purchase-receipts",
                Acts.lot(Catalog.supplier(client), "DN%s%d".formatted(mark, number), heat));
        var answered = System.nanoTime();
        if (answer.isOk() && number % every == 0) {
            probers.execute(() -> probe(heat, answered));
        }
        return answer.isOk();
    }

    private void probe(String heat, long answered) {
        try {
            ask(heat, answered);
        } catch (IOException e) {
            failed.incrementAndGet();
        }
    }

    private void ask(String heat, long answered) throws IOException {
        var first = answer(question(heat));
        var isProven = first.text("/upToDate").equals("true");
        var isFound = first.text("/found").equals("true");
        asked.incrementAndGet();
        proven.addAndGet(isProven ? 1 : 0);
        untrue.addAndGet(isProven && !isFound ? 1 : 0);
        while (!isFound && System.nanoTime() - answered < PATIENCE.toNanos()) {
            isFound = answer(question(heat).with("wait", 0)).text("/found").equals("true");
        }
        if (isFound) {
            visible.add(System.nanoTime() - answered);
        } else {
            unseen.incrementAndGet();
        }
    }

    private Answer answer(Address question) throws IOException {
        var answer = asker.get("trace", question);
        if (!answer.isOk()) {
            throw new IOException("trace answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer;
    }

    private static Address question(String heat) {
        return Address.of("/traces/forward").with("heat", heat).with("mill", Catalog.MILL);
    }

    /** What was found; waits for those that are being asked for. */
    FreshFigures figures(int rate, double written) {
        probers.close();
        return new FreshFigures(
                rate,
                written,
                Sample.of(List.copyOf(visible)),
                asked.get(),
                proven.get(),
                untrue.get(),
                unseen.get(),
                failed.get());
    }
}
