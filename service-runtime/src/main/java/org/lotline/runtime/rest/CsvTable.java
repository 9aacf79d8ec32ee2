package org.lotline.runtime.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV by RFC 4180: commas between, quotes where needed, CR LF behind each line. A spreadsheet takes a text that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line's end for a formula and runs it, whoever wrote it: such a text
 * has an apostrophe before it. Numbers, days and flags are ours and stand as they are. Leaving such texts out or refusing
 * them where they are recorded was no choice: lots have numbers like {@code -447}.
 *
 * @param <T> what a row is of
 */
public final class CsvTable<T> {

    private static final String END = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final List<Column<T>> columns;

    private CsvTable(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    private record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** Makes a table, column by column. */
    public static final class Builder<T> {

        private final List<Column<T>> columns = new ArrayList<>();

        private Builder() {}

        /** @param value a text is guarded; anything else stands as it prints; {@code null} is an empty cell */
        public Builder<T> column(String name, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(name, value));
            return this;
        }

        public CsvTable<T> build() {
            return new CsvTable<>(columns);
        }
    }

    public static <T> Builder<T> of(Class<T> row) {
        return new Builder<>();
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The first line of a file. */
    public String header() {
        return line(names().stream());
    }

    /** The rows, a line each. */
    public String lines(List<T> rows) {
        return rows.stream()
                .map(row ->
                        line(columns.stream().map(column -> cell(column.value().apply(row)))))
                .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvTable::quoted).collect(Collectors.joining(",", "", END));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> FORMULA.matcher(text).find() ? "'" + text : text;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
