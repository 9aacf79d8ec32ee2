package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.NewIds;

/** Deliveries by their natural key. */
@ApplicationScoped
public class Receipts {

    private static final String INSERT = """
            insert into purchase_receipt
                (receipt_id, supplier, delivery_note, comparable, occurred_at, recorded_at, recorded_by, performed_by)
            select n.receipt_id, n.supplier, n.delivery_note, n.comparable, n.occurred_at, n.recorded_at, n.recorded_by, n.performed_by
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[],
                        ?::text[]) with ordinality
              as n (receipt_id, supplier, delivery_note, comparable, occurred_at, recorded_at, recorded_by, performed_by, place)
            order by n.place on conflict do nothing returning receipt_id""";

    private static final String FIND = """
            select r.receipt_id, r.supplier, r.delivery_note, r.comparable, r.occurred_at, r.recorded_at, r.recorded_by,
                   r.performed_by
            from unnest(?::text[], ?::text[]) as k (supplier, comparable) join purchase_receipt r using (supplier, comparable)""";

    private final Rows rows;

    Receipts(Rows rows) {
        this.rows = rows;
    }

    /**
     * The receipt that is worked on.
     *
     * @param receipt as it is kept
     * @param isNew whether this transaction has made it, so that nothing of it is known
     */
    record Opened(Receipt receipt, boolean isNew) {}

    /**
     * The receipt under (supplier, delivery note), made if there is none. Of two pushes of one delivery at once the second waits
     * here until the first is done: for the row that the first makes, or for its lock; the row itself can't be locked, for no receipt
     * may be updated.
     */
    Opened lockedFor(NewDelivery delivery, ActContext act) {
        var key = DeliveryKey.of(delivery.supplier(), delivery.deliveryNote());
        var arriving = new TreeMap<>(Map.of(key, new Arriving(delivery.deliveryNote(), act)));
        return Objects.requireNonNull(opened(arriving).get(key));
    }

    /**
     * The same of many at once, in one order, so that two who push some of the same never wait for each other.
     *
     * @param arriving how each came, if it is new
     */
    public Map<DeliveryKey, Receipt> lockedFor(SortedMap<DeliveryKey, Arriving> arriving) {
        return opened(arriving).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().receipt()));
    }

    private Map<DeliveryKey, Opened> opened(SortedMap<DeliveryKey, Arriving> arriving) {
        var fresh = arriving.entrySet().stream()
                .map(entry -> fresh(
                        entry.getKey().supplier(),
                        entry.getValue().deliveryNote(),
                        entry.getValue().act()))
                .toList();
        var made = Set.copyOf(rows.list(INSERT, row -> row.uuid(1), columnsOf(fresh)));
        var all = new HashMap<DeliveryKey, Opened>();
        fresh.stream()
                .filter(receipt -> made.contains(receipt.receiptId))
                .forEach(receipt -> all.put(DeliveryKey.of(receipt), new Opened(receipt, true)));
        if (all.size() < fresh.size()) {
            var known = find(fresh.stream()
                    .map(DeliveryKey::of)
                    .filter(key -> !all.containsKey(key))
                    .toList());
            lock(known.values());
            known.forEach((key, receipt) -> all.put(key, new Opened(receipt, false)));
        }
        return all;
    }

    /** Those that there are, as they are kept. */
    public Map<DeliveryKey, Receipt> find(Collection<DeliveryKey> keys) {
        return rows
                .list(
                        FIND,
                        Receipts::receipt,
                        keys.stream().map(DeliveryKey::supplier).toArray(String[]::new),
                        keys.stream().map(DeliveryKey::comparableNote).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(DeliveryKey::of, Function.identity()));
    }

    /**
     * How a delivery comes.
     *
     * @param deliveryNote as it is written
     * @param act how, and when
     */
    public record Arriving(String deliveryNote, ActContext act) {}

    private void lock(Collection<Receipt> known) {
        rows.list(
                """
                select pg_advisory_xact_lock(k.hash) from (
                  select distinct hashtextextended(key, 0) as hash from unnest(?::text[]) as t (key) order by 1) k""",
                row -> true,
                known.stream().map(receipt -> Keys.receipt(receipt.receiptId)).toList());
    }

    private static Object[] columnsOf(List<Receipt> fresh) {
        return Stream.<Function<Receipt, Object>>of(
                        receipt -> receipt.receiptId,
                        receipt -> receipt.supplier,
                        receipt -> receipt.deliveryNote,
                        receipt -> receipt.comparable,
                        receipt -> receipt.act.occurredAt(),
                        receipt -> receipt.act.recordedAt(),
                        receipt -> receipt.act.recordedBy(),
                        receipt -> receipt.act.performedBy())
                .map(column -> fresh.stream()
                        .map(receipt -> column.apply(receipt).toString())
                        .toArray(String[]::new))
                .toArray();
    }

    private static Receipt receipt(Row row) {
        var receipt = new Receipt();
        receipt.receiptId = row.uuid(1);
        receipt.supplier = row.text(2);
        receipt.deliveryNote = row.text(3);
        receipt.comparable = row.text(4);
        receipt.act = new ActStamp(row.instant(5), row.instant(6), row.text(7), row.text(8));
        return receipt;
    }

    private static Receipt fresh(String supplier, String deliveryNote, ActContext act) {
        var receipt = new Receipt();
        receipt.receiptId = NewIds.next();
        receipt.supplier = supplier;
        receipt.deliveryNote = deliveryNote;
        receipt.comparable = ComparableNumber.of(deliveryNote).key();
        receipt.act = ActStamp.of(act);
        return receipt;
    }
}
