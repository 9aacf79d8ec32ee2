package org.lotline.goinglive.run;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotline.goinglive.mapping.Field;
import org.lotline.goinglive.mapping.Headings;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.mapping.PlantMapping;
import org.lotline.goinglive.mapping.PlantMapping.SheetMapping;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.SheetRows;
import org.lotline.goinglive.table.Table;

/**
 * What is to be imported, as it was recognised.
 *
 * @param sheets those that are taken, in the order of the kinds
 * @param notes what somebody should know before it begins
 */
public record ImportPlan(List<PlannedSheet> sheets, List<String> notes) {

    /** A sheet whose kind and columns are known. */
    public record PlannedSheet(Table table, Kind kind, Headings headings, List<ImportRow> rows) {}

    /** Recognises sheets and columns; {@code kind} is of all of them if it is given. */
    public static ImportPlan of(List<Table> tables, Optional<Kind> kind, PlantMapping mapping, ZoneId zone) {
        var draft = new Draft(mapping, new SheetRows(mapping, zone));
        tables.forEach(table -> draft.take(table, kind));
        var inOrder = draft.sheets.stream()
                .sorted(Comparator.comparing(PlannedSheet::kind))
                .toList();
        return new ImportPlan(inOrder, List.copyOf(draft.notes));
    }

    /** The rows of a kind, in the order of the files. */
    public List<ImportRow> rows(Kind kind) {
        return sheets.stream()
                .filter(sheet -> sheet.kind() == kind)
                .flatMap(sheet -> sheet.rows().stream())
                .toList();
    }

    public int size() {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    public List<Path> files() {
        return sheets.stream().map(sheet -> sheet.table().file()).distinct().toList();
    }

    /** What was recognised, to be kept as a mapping. */
    public Map<String, SheetMapping> recognised(PlantMapping said) {
        var all = new LinkedHashMap<String, SheetMapping>();
        for (var sheet : sheets) {
            all.put(
                    sheet.kind().title(),
                    new SheetMapping(
                            sheet.table().name(),
                            sheet.headings().names(),
                            said.of(sheet.kind()).defaults()));
        }
        return all;
    }

    /** A plan in the making. */
    private static final class Draft {

        private final PlantMapping mapping;
        private final SheetRows rows;
        private final List<PlannedSheet> sheets = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Draft(PlantMapping mapping, SheetRows rows) {
            this.mapping = mapping;
            this.rows = rows;
        }

        private void take(Table table, Optional<Kind> given) {
            var kind = given.or(() -> mapping.kindOf(table.name())).or(() -> mapping.kindOf(stem(table)));
            if (kind.isEmpty()) {
                note(
                        table,
                        "It is not known what it has; it is left out. Rename it, say --kind, or say it in a mapping.");
                return;
            }
            var headings = Headings.find(table, kind.get(), mapping);
            if (headings.isEmpty()) {
                note(
                        table,
                        "No column of %s is recognised; it is left out."
                                .formatted(kind.get().title()));
                return;
            }
            table.notes().forEach(note -> note(table, note));
            tell(table, kind.get(), headings.get());
            sheets.add(
                    new PlannedSheet(table, kind.get(), headings.get(), rows.read(table, kind.get(), headings.get())));
        }

        private void tell(Table table, Kind kind, Headings headings) {
            if (!headings.unknown().isEmpty()) {
                note(table, "These columns are not imported: %s.".formatted(String.join(", ", headings.unknown())));
            }
            if (!headings.twice().isEmpty()) {
                note(
                        table,
                        "These columns mean what another has already, and are not imported: %s."
                                .formatted(String.join(", ", headings.twice())));
            }
            if (!headings.absent().isEmpty()) {
                note(
                        table,
                        "The mapping names columns that are not there: %s."
                                .formatted(String.join(", ", headings.absent())));
            }
            var defaults = mapping.of(kind).defaults();
            var absent = kind.fields().stream()
                    .filter(Field::required)
                    .filter(field -> !headings.columns().containsKey(field))
                    .map(Field::name)
                    .filter(name -> defaults == null || !defaults.containsKey(name))
                    .toList();
            if (!absent.isEmpty()) {
                note(
                        table,
                        "There is no column for %s, without which no row can go in. Add it, map it, or give it a default."
                                .formatted(String.join(", ", absent)));
            }
        }

        private void note(Table table, String note) {
            notes.add("%s: %s".formatted(table.name(), note));
        }

        private static String stem(Table table) {
            return table.file().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        }
    }
}
