package org.lotline.goinglive.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotline.goinglive.mapping.Field;
import org.lotline.goinglive.mapping.Kind;

/**
 * A row as it was read.
 *
 * @param number as the spreadsheet counts
 * @param values our field → its value: decimals without exponent, units by UCUM, days and instants by ISO 8601
 * @param missing fields that stand there and are not filled, and those without which the act makes no sense
 * @param remarks what stood in cells instead of a value
 * @param problems what is wrong with it; such a row is not sent
 */
public record ImportRow(
        Kind kind,
        Path file,
        String sheet,
        int number,
        Map<String, String> values,
        List<String> missing,
        List<String> remarks,
        List<RowProblem> problems) {

    public Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A value that must be there: the row {@linkplain #isWhole() is whole}. */
    public String needed(String field) {
        return value(field).orElseThrow(() -> new IllegalStateException(field + " is missing"));
    }

    /** Whether all is there without which the act makes no sense. */
    public boolean isWhole() {
        return kind.fields().stream().filter(Field::required).allMatch(field -> values.containsKey(field.name()))
                && (kind != Kind.CONSUMPTION
                        || values.containsKey("lot")
                        || values.containsKey("partNumber") && values.containsKey("revision"));
    }

    /** Where it stands, for people. */
    public String place() {
        return "%s, row %,d".formatted(sheet, number);
    }
}
