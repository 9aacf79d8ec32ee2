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

    /**
     * The same, several things in one work, so that their rows can go in with one call.
     *
     * @param most rows of a work, unless one thing alone has more
     */
    static List<Work> packed(
            String field, List<KeyedRow> rows, int most, Function<List<List<KeyedRow>>, List<Outcome>> act) {
        var packs = new ArrayList<List<Work>>();
        var size = most;
        for (var one : by(field, rows, all -> List.of())) {
            if (size + one.rows().size() > most) {
                packs.add(new ArrayList<>());
                size = 0;
            }
            packs.getLast().add(one);
            size += one.rows().size();
        }
        return packs.stream()
                .map(pack -> pack.stream().map(Work::rows).toList())
                .map(things -> new Work(things.stream().flatMap(List::stream).toList(), () -> act.apply(things)))
                .toList();
    }
}
