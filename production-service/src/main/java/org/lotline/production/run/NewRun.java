package org.lotline.production.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;

/** A run as it is stated; what is absent of the quantities is none. Times are UTC. */
public record NewRun(
        int operation,
        @Nullable String machine,
        @Nullable String operator,
        @Nullable String shift,
        @Nullable String program,
        Instant startedAt,
        Instant endedAt,
        @Nullable Quantity good,
        @Nullable Quantity scrap,
        @Nullable Quantity rework,
        List<RunParameter> parameters) {

    public NewRun {
        parameters = List.copyOf(parameters);
    }
}
