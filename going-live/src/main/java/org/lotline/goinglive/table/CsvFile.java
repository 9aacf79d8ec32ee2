package org.lotline.goinglive.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV as spreadsheets write it: by comma, semicolon, tab or bar, in UTF-8, UTF-16 or Windows-1252. */
final class CsvFile {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final Path file;
    private final Limits limits;

    CsvFile(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    Table table(byte[] bytes) throws UnreadableFile {
        var notes = new ArrayList<String>();
        var text = DecodedText.of(file, bytes, notes);
        var separator = separator(text);
        var rows = rows(text, separator);
        return new Table(file, name(), rows, notes, Optional.of(separator));
    }

    private String name() {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private List<TableRow> rows(String text, char separator) throws UnreadableFile {
        var gathered = new Gathered(file, limits);
        var line = 0L;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                // A title above has one field, a note at the end has more: what they mean is seen later.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text))) {
            for (var row : records) {
                line = row.getStartingLineNumber();
                gathered.add(row(row));
            }
            return gathered.endOfSheet();
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new UnreadableFile(
                    file,
                    "It is no whole CSV behind line %,d (%s).".formatted(line, e.getMessage()),
                    "Look for a quote that nothing closes, or save it anew.");
        }
    }

    private static TableRow row(CsvRecord row) {
        return new TableRow(
                (int) row.getStartingLineNumber(),
                row.getFields().stream().map(Cell::of).toList());
    }

    /** The one that stands most often in the first line, outside of quotes; a comma in a sentence is rarer than what divides. */
    private static char separator(String text) {
        var counts = new long[SEPARATORS.size()];
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            quoted ^= character == '"';
            if (!quoted && (character == '\n' || character == '\r') && anyOf(counts)) {
                break;
            }
            var which = quoted ? -1 : SEPARATORS.indexOf(character);
            if (which >= 0) {
                counts[which]++;
            }
        }
        var most = 0;
        for (var i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.get(most);
    }

    private static boolean anyOf(long[] counts) {
        for (var count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }
}
