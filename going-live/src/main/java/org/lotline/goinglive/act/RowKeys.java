package org.lotline.goinglive.act;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;

/**
 * Names rows: by what names them in the plant, else by what they say, counted where several say the same. What is often found later (a
 * heat in a binder, a cost) is not in the name of stock, so that a row that was completed is still the row of before.
 */
public final class RowKeys {

    private final Map<String, Integer> counts = new HashMap<>();

    public KeyedRow keyed(ImportRow row) {
        return new KeyedRow(row, key(row), content(row));
    }

    private String key(ImportRow row) {
        return switch (row.kind()) {
            case SUPPLIERS, MILLS -> named(row, "code");
            case CUSTOMERS -> named(row, "code", "consignee");
            case ITEMS -> named(row, "partNumber", "revision");
            case JOBS -> named(row, "jobNumber");
            case STOCK -> stock(row);
            case CONSUMPTION -> row.value("key").isPresent() ? named(row, "key") : counted(row, allFields(row.kind()));
            case COMPLETIONS -> completion(row);
            case SHIPMENTS ->
                counted(
                        row,
                        List.of("shipmentNumber", "lot", "quantity", "unit", "customerOrder", "customerOrderLine"));
        };
    }

    private String stock(ImportRow row) {
        if (row.value("key").isPresent()) {
            return named(row, "key");
        }
        return row.value("lotNumber").isPresent()
                ? named(row, "lotNumber")
                : counted(row, List.of("partNumber", "revision", "quantity", "unit", "location", "owner"));
    }

    private String completion(ImportRow row) {
        if (row.value("lotNumber").isPresent()) {
            return named(row, "lotNumber");
        }
        return row.value("output").isPresent()
                ? named(row, "jobNumber", "output")
                : counted(row, List.of("jobNumber", "quantity", "unit", "completedOn"));
    }

    private static List<String> allFields(Kind kind) {
        return kind.fields().stream().map(field -> field.name()).toList();
    }

    private static String named(ImportRow row, String... fields) {
        var said = said(row, List.of(fields));
        var name = Stream.of(fields).map(field -> row.value(field).orElse("")).collect(Collectors.joining("|"));
        var readable = "%s:%s:%s".formatted(row.kind().name(), fields[0], name).toLowerCase(Locale.ROOT);
        return readable.matches("[!-~]{1,100}") ? readable : "%s:%s".formatted(row.kind(), Digest.of(said));
    }

    private String counted(ImportRow row, List<String> fields) {
        var said = Digest.of(said(row, fields));
        var count = counts.merge(row.kind() + said, 1, Integer::sum);
        return "%s:%s:%d".formatted(row.kind(), said, count).toLowerCase(Locale.ROOT);
    }

    private static String said(ImportRow row, List<String> fields) {
        return fields.stream()
                .map(field -> "%s=%s".formatted(field, row.value(field).orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private static String content(ImportRow row) {
        return Digest.of(new TreeMap<>(row.values()).toString(), row.remarks().toString());
    }
}
