package org.lotline.goinglive.act;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Rows of one thing go in one behind the other, things side by side: rows of one job or shipment would only wait for each other. */
final class GroupedWork {

    private GroupedWork() {}

    /** @param field that names what a row is of */
    static List<Work> by(String field, List<KeyedRow> rows, Function<List<KeyedRow>, List<Outcome>> act) {
        var byName = new LinkedHashMap<String, List<KeyedRow>>();
        rows.forEach(row -> byName.computeIfAbsent(row.row().needed(field), name -> new ArrayList<>())
                .add(row));
        return byName.values().stream()
                .map(all -> new Work(all, () -> act.apply(all)))
                .toList();
    }
}
