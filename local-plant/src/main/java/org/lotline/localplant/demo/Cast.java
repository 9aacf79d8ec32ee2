package org.lotline.localplant.demo;

import java.io.PrintStream;
import java.net.http.HttpClient;
import org.lotline.localplant.PlantAccess;

/**
 * Who plays in the story, each with one role and one token, and where it is told.
 *
 * @param erp pushes master data and work orders
 * @param clerk receives
 * @param operator issues, runs, completes
 * @param inspector inspects, corrects, holds, traces
 * @param shipper picks and ships
 * @param out where it is told
 */
record Cast(Caller erp, Caller clerk, Caller operator, Caller inspector, Caller shipper, PrintStream out) {

    static Cast on(PlantAccess plant, HttpClient http, PrintStream out) {
        return new Cast(
                new Caller(http, plant, "erp-1", "erp"),
                new Caller(http, plant, "clerk-1", "receiver"),
                new Caller(http, plant, "operator-1", "operator"),
                new Caller(http, plant, "inspector-1", "quality"),
                new Caller(http, plant, "shipper-1", "shipper"),
                out);
    }

    void chapter(String title) {
        out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    /** One line of the story, with the time that the answer took. */
    void tell(Call call, String line, Object... words) {
        out.printf("  %-92s %9s%n", line.formatted(words), call.millis());
    }
}
