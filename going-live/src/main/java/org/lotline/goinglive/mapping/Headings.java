package org.lotline.goinglive.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lotline.goinglive.table.Table;
import org.lotline.goinglive.table.TableRow;

/**
 * The row of headings of a sheet, and what its columns are.
 *
 * @param row its number; the data are behind it
 * @param columns our field → its column, counted from 0
 * @param names our field → the heading as it stands there
 * @param unknown headings that mean nothing here
 * @param absent headings that the mapping names and that are not there
 * @param twice headings that mean a field that another column has already
 */
public record Headings(
        int row,
        Map<Field, Integer> columns,
        Map<String, String> names,
        List<String> unknown,
        List<String> absent,
        List<String> twice) {

    /** Titles and notes stand above the headings of many sheets. */
    private static final int LOOKED_AT = 30;

    /** The row that most of the kind's fields can be recognised in; nothing if none has any. */
    public static Optional<Headings> find(Table table, Kind kind, PlantMapping mapping) {
        Headings best = null;
        for (var row : table.rows().stream().limit(LOOKED_AT).toList()) {
            var found = of(row, kind, mapping.of(kind));
            if (best == null || found.columns().size() > best.columns().size()) {
                best = found;
            }
        }
        return Optional.ofNullable(best).filter(found -> !found.columns().isEmpty());
    }

    /** As headings are compared: letters and digits alone, in small. */
    public static String compared(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Headings of(TableRow row, Kind kind, PlantMapping.SheetMapping said) {
        var columns = new LinkedHashMap<Field, Integer>();
        var names = new LinkedHashMap<String, String>();
        var unknown = new ArrayList<String>();
        var twice = new ArrayList<String>();
        for (var column : inOrder(row, kind, said)) {
            var heading = row.cell(column).text();
            var field = meant(heading, kind, said);
            if (field.isEmpty()) {
                unknown.add(heading);
            } else if (columns.putIfAbsent(field.get(), column) == null) {
                names.put(field.get().name(), heading);
            } else {
                twice.add("%s (%s)".formatted(heading, field.get().name()));
            }
        }
        return new Headings(row.number(), columns, names, unknown, absent(row, said), twice);
    }

    /** Columns that bear a field's very name before those that bear a synonym of it. */
    private static List<Integer> inOrder(TableRow row, Kind kind, PlantMapping.SheetMapping said) {
        var exact = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (var column = 0; column < row.cells().size(); column++) {
            var heading = row.cell(column).text();
            if (heading.isEmpty()) {
                continue;
            }
            var isName = said.columns() != null
                    || kind.fields().stream()
                            .anyMatch(field -> compared(field.name()).equals(compared(heading)));
            (isName ? exact : others).add(column);
        }
        exact.addAll(others);
        return exact;
    }

    /** A field that the mapping gives a heading has that one and no other; for the rest headings are recognised. */
    private static Optional<Field> meant(String heading, Kind kind, PlantMapping.SheetMapping said) {
        var name = compared(heading);
        Map<String, String> mapped = said.columns() == null ? Map.of() : said.columns();
        var byMapping = kind.fields().stream()
                .filter(field -> mapped.containsKey(field.name())
                        && compared(mapped.getOrDefault(field.name(), "")).equals(name))
                .findFirst();
        if (byMapping.isPresent()) {
            return byMapping;
        }
        var free = kind.fields().stream()
                .filter(field -> !mapped.containsKey(field.name()))
                .toList();
        return free.stream()
                .filter(field -> compared(field.name()).equals(name))
                .findFirst()
                .or(() -> free.stream()
                        .filter(field -> field.synonyms().contains(name))
                        .findFirst());
    }

    private static List<String> absent(TableRow row, PlantMapping.SheetMapping said) {
        if (said.columns() == null) {
            return List.of();
        }
        var there = row.cells().stream().map(cell -> compared(cell.text())).toList();
        return said.columns().values().stream()
                .filter(heading -> !there.contains(compared(heading)))
                .toList();
    }
}
