package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.database.Rows;

/** New lots as rows: however many a delivery makes, they and all by which they are found are one statement (ADR 33). */
@ApplicationScoped
class LotRows {

    private static final List<Column<Lot>> LOT = List.of(
            new Column<>("lot_id", "uuid", lot -> lot.lotId),
            new Column<>("receipt_id", "uuid", lot -> lot.receiptId),
            new Column<>("ordinal", "int", lot -> lot.ordinal),
            new Column<>("lot_number", "text", lot -> lot.lotNumber),
            new Column<>("part_number", "text", lot -> lot.item.partNumber()),
            new Column<>("revision", "text", lot -> lot.item.revision()),
            new Column<>("unit", "text", lot -> lot.unit),
            new Column<>("received", "numeric", lot -> lot.received.toPlainString()),
            new Column<>("supplier", "text", lot -> lot.supplier),
            new Column<>("supplier_lot", "text", lot -> lot.supplierLot),
            new Column<>("heat", "text", lot -> lot.heat),
            new Column<>("mill", "text", lot -> lot.mill),
            new Column<>("purchase_order", "text", lot -> lot.purchaseOrder),
            new Column<>("line", "text", lot -> lot.line),
            new Column<>("delivery_note", "text", lot -> lot.deliveryNote),
            new Column<>("unit_cost", "numeric", lot -> lot.unitCost == null ? null : lot.unitCost.toPlainString()),
            new Column<>("currency", "text", lot -> lot.currency),
            new Column<>("location", "text", lot -> lot.location),
            new Column<>("owner", "text", lot -> lot.owner),
            new Column<>("expires_on", "date", lot -> lot.expiresOn),
            new Column<>("serial", "text", lot -> lot.serial),
            new Column<>("melted_in", "text", lot -> lot.meltedIn),
            new Column<>("poured_in", "text", lot -> lot.pouredIn),
            new Column<>("manufactured_in", "text", lot -> lot.manufacturedIn),
            new Column<>("made_on", "date", lot -> lot.madeOn),
            new Column<>("source", "text", lot -> lot.source),
            new Column<>("delivered", "text", lot -> lot.delivered),
            new Column<>("records_since", "date", lot -> lot.recordsSince),
            new Column<>("received_on", "date", lot -> lot.receivedOn),
            new Column<>("remark", "text", lot -> lot.remark),
            new Column<>("found", "text", lot -> lot.found),
            new Column<>("split_from", "uuid", lot -> lot.splitFrom),
            new Column<>("split_fact", "uuid", lot -> lot.splitFact),
            new Column<>("mode", "text", lot -> lot.mode),
            new Column<>("time_source", "text", lot -> lot.timeSource),
            new Column<>("occurred_at", "timestamptz", lot -> lot.act.occurredAt()),
            new Column<>("recorded_at", "timestamptz", lot -> lot.act.recordedAt()),
            new Column<>("recorded_by", "text", lot -> lot.act.recordedBy()),
            new Column<>("performed_by", "text", lot -> lot.act.performedBy()),
            new Column<>("fact", "uuid", lot -> lot.fact));

    private static final String INSERT = """
            with fresh as (
              insert into lot (%s, version, voided) select %s, 0, false from unnest(%s) as n (%s))
            """.formatted(names("%s"), names("n.%s"), arrays(), names("%s"));

    private final Rows rows;

    LotRows(Rows rows) {
        this.rows = rows;
    }

    /** What a column takes of a row: its name, its type, and the value, which is cast to it from text. */
    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {

        @Nullable
        String[] of(List<T> rows) {
            return rows.stream()
                    .map(value)
                    .map(one -> one == null ? null : one.toString())
                    .toArray(String[]::new);
        }
    }

    /** Their numbers and the events that state them are known; a transaction must be there. */
    void add(List<Lot> lots) {
        var identifiers = LotIdentifiers.of(lots);
        rows.update(
                INSERT + LotIdentifiers.INSERT,
                Stream.concat(LOT.stream().map(column -> column.of(lots)), identifiers.columns())
                        .toArray());
    }

    private static String names(String form) {
        return LOT.stream().map(column -> form.formatted(column.name())).collect(Collectors.joining(", "));
    }

    private static String arrays() {
        return LOT.stream()
                .map(column -> "?::text[]::%s[]".formatted(column.type()))
                .collect(Collectors.joining(", "));
    }
}
