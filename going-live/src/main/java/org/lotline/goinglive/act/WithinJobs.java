package org.lotline.goinglive.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Rows of a job go in one behind the other, jobs side by side: those of one job would only wait for each other. */
final class WithinJobs {

    private WithinJobs() {}

    static List<Work> works(List<KeyedRow> rows, Function<List<KeyedRow>, List<Outcome>> act) {
        return works(rows, "jobNumber", act);
    }

    /** The same by another field that names what rows are of. */
    static List<Work> works(List<KeyedRow> rows, String field, Function<List<KeyedRow>, List<Outcome>> act) {
        var byName = new LinkedHashMap<String, List<KeyedRow>>();
        rows.forEach(row -> byName.computeIfAbsent(row.row().needed(field), name -> new ArrayList<>())
                .add(row));
        return byName.values().stream()
                .map(all -> new Work(all, () -> act.apply(all)))
                .toList();
    }
}
