package org.lotline.goinglive.row;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lotline.goinglive.mapping.Field;
import org.lotline.goinglive.mapping.FieldType;
import org.lotline.goinglive.mapping.Headings;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.mapping.PlantMapping;
import org.lotline.goinglive.table.Cell;
import org.lotline.goinglive.table.Table;
import org.lotline.goinglive.table.TableRow;

/** Makes rows of a sheet whose columns are known. */
public final class SheetRows {

    private final PlantMapping mapping;
    private final CellReading cells;

    public SheetRows(PlantMapping mapping, ZoneId zone) {
        this.mapping = mapping;
        this.cells = new CellReading(mapping, zone);
    }

    /** The rows behind the headings. */
    public List<ImportRow> read(Table table, Kind kind, Headings headings) {
        return table.rows().stream()
                .filter(row -> row.number() > headings.row())
                .filter(row -> headings.columns().values().stream()
                        .anyMatch(column -> !row.cell(column).isEmpty()))
                .map(row -> read(table, kind, headings, row))
                .toList();
    }

    private ImportRow read(Table table, Kind kind, Headings headings, TableRow row) {
        var draft = new Draft(kind);
        headings.columns().forEach((field, column) -> draft.take(field, row.cell(column)));
        draft.fill();
        return new ImportRow(
                kind,
                table.file(),
                table.name(),
                row.number(),
                Map.copyOf(draft.values),
                List.copyOf(draft.missing),
                List.copyOf(draft.remarks),
                List.copyOf(draft.problems));
    }

    /** A row in the making. */
    private final class Draft {

        private final Kind kind;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        private Draft(Kind kind) {
            this.kind = kind;
        }

        private void take(Field field, Cell cell) {
            switch (cells.read(cell, field)) {
                case Reading.Value value -> {
                    values.put(field.name(), value.text());
                    if (value.also() != null) {
                        also(value.also());
                    }
                }
                case Reading.Nothing nothing -> {}
                case Reading.NotYet(String said) -> {
                    missing.add(field.name());
                    remarks.add("%s: %s".formatted(field.name(), said));
                }
                case Reading.Wrong(String detail, String wayOut) ->
                    problems.add(new RowProblem(field.name(), detail, wayOut));
            }
        }

        /** The unit that stands behind a number: 20 pcs. */
        private void also(String unit) {
            kind.field("unit").ifPresent(field -> {
                if (!values.containsKey("unit")) {
                    take(field, Cell.of(unit));
                }
            });
        }

        private void fill() {
            var defaults = mapping.of(kind).defaults();
            for (var field : kind.fields()) {
                if (defaults != null && !isSaid(field) && defaults.containsKey(field.name())) {
                    take(field, Cell.of(defaults.getOrDefault(field.name(), "")));
                }
                if (field.required() && !isSaid(field)) {
                    missing.add(field.name());
                }
            }
            if (kind == Kind.CONSUMPTION && !values.containsKey("lot") && !missing.contains("lot")) {
                missing.add("lot");
            }
            positive();
        }

        private void positive() {
            kind.fields().stream()
                    .filter(field -> field.type() == FieldType.DECIMAL && field.required())
                    .map(Field::name)
                    .filter(name -> values.getOrDefault(name, "1").matches("-.*|0"))
                    .forEach(name -> problems.add(new RowProblem(
                            name, "%s is not above 0".formatted(values.get(name)), "Correct it, or delete the row.")));
        }

        private boolean isSaid(Field field) {
            return values.containsKey(field.name())
                    || missing.contains(field.name())
                    || problems.stream().anyMatch(problem -> problem.field().equals(field.name()));
        }
    }
}
