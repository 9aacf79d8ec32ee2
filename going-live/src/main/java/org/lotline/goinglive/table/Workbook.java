package org.lotline.goinglive.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX. What it is packed of is looked at first: the reader behind it trusts what a file says of itself. */
final class Workbook {

    private final Path file;
    private final Limits limits;
    private final Gathered gathered;

    Workbook(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.gathered = new Gathered(file, limits);
    }

    List<Table> sheets() throws UnreadableFile {
        new WorkbookParts(file, limits).inspect();
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var tables = new ArrayList<Table>();
            for (var sheet : workbook.getSheets().toList()) {
                tables.add(table(sheet, new WorkbookCells(workbook.isDate1904())));
            }
            return tables;
        } catch (IOException | RuntimeException e) {
            // Whatever a parser says of bytes that are no workbook: dozens of kinds of exceptions, one meaning.
            throw damaged(file, e);
        }
    }

    static UnreadableFile damaged(Path file, Exception e) {
        return new UnreadableFile(
                file,
                "It is a damaged workbook (%s).".formatted(reason(e)),
                "Open it in a spreadsheet, let that repair it, and save it as .xlsx.");
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private Table table(Sheet sheet, WorkbookCells cells) throws IOException, UnreadableFile {
        var notes = new ArrayList<String>();
        var hidden = 0;
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                hidden += row.isHidden() ? 1 : 0;
                gathered.add(new TableRow(
                        row.getRowNum(), row.stream().map(cells::cell).toList()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (hidden > 0) {
            notes.add("%,d rows are hidden; they are imported like the others.".formatted(hidden));
        }
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            notes.add("The sheet is hidden; it is imported like the others.");
        }
        notes.addAll(cells.notes());
        // A damaged workbook may have a sheet without a name.
        var name = Objects.requireNonNullElse(sheet.getName(), "");
        return new Table(file, name, gathered.endOfSheet(), notes, Optional.empty());
    }
}
