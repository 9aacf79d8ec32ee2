package org.lotline.systemtests.bench.write;

import java.util.concurrent.atomic.AtomicInteger;
import org.lotline.systemtests.bench.load.Act;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;

/** Deliveries, of one line each unless told otherwise, of forty vendors. */
public final class Receipts implements Act {

    private final Floor floor;
    private final int lines;
    private final AtomicInteger made = new AtomicInteger();
    private final String mark;

    /** @param mark of the notes and heats: no other receipts of the plant may have it */
    public Receipts(Floor floor, String mark, int lines) {
        this.floor = floor;
        this.mark = mark;
        this.lines = lines;
    }

    @Override
    public String name() {
        return lines == 1 ? "receipt" : "delivery of %d lines".formatted(lines);
    }

    @Override
    public boolean perform(int client) throws Exception {
        return receive(made.incrementAndGet(), client);
    }

    private boolean receive(int number, int client) throws Exception {
        var body = new StringBuilder();
        for (var line = 1; line <= lines; line++) {
            body.append(line == 1 ? "" : ",").append(Acts.line(note(number), line, heat(number)));
        }
        return floor.once(
                        "receiving",
                        "/purchase-receipts",
                        Acts.delivery(Catalog.supplier(client), note(number), body.toString()))
                .isOk();
    }

    private String note(int number) {
        return "DN%s%d".formatted(mark, number);
    }

    private String heat(int number) {
        return "H%s%d".formatted(mark, number);
    }
}
