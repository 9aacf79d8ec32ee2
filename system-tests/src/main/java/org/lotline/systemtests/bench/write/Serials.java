package org.lotline.systemtests.bench.write;

import java.io.IOException;
import java.time.Duration;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;

/** Units with numbers of their own, all in one call. */
final class Serials {

    private Serials() {}

    /** How long so many took. */
    static Duration complete(Floor floor, String job, int units) throws IOException {
        floor.done("production", "/jobs", Acts.job(job, Catalog.UNIT));
        var began = System.nanoTime();
        floor.done("production", "/jobs/%s/completions".formatted(job), Acts.completion(units));
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
