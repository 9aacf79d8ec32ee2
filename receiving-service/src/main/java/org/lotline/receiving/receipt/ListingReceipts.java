package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.list.Narrowed;
import org.lotline.receiving.list.ReceivedDays;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.list.SortedPage;
import org.lotline.receiving.list.SortedRows;
import org.lotline.runtime.database.Rows;

/** Receipts, in pages. */
@ApplicationScoped
public class ListingReceipts {

    private static final SortedRows.Source RECEIPTS =
            new SortedRows.Source("purchase_receipt r", "r.receipt_id", "r.receipt_id");

    private static final String LINES = """
            select receipt_id, array_agg(distinct purchase_order order by purchase_order) as orders,
              count(*) filter (where not voided) as standing, count(*) filter (where voided) as voided
            from lot where receipt_id = any (?::uuid[]) and split_from is null group by receipt_id""";

    private final SortedRows sorted;
    private final ReceivedDays days;
    private final Rows rows;

    ListingReceipts(SortedRows sorted, ReceivedDays days, Rows rows) {
        this.sorted = sorted;
        this.days = days;
        this.rows = rows;
    }

    /** What the lots of a receipt say of it. */
    private record Lines(UUID receiptId, List<String> purchaseOrders, int standing, int voided) {}

    /**
     * One page.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if {@code after} is no place in this list, or a day is none
     */
    public SortedPage<ListedReceipt> page(
            ReceiptQuestion question, SortOrder sorting, @Nullable String after, int limit) {
        var page = sorted.page(RECEIPTS, narrowed(question), sorting, after, limit, row -> row.uuid("receipt_id"));
        return page.of(listed(page.rows()));
    }

    private Narrowed narrowed(ReceiptQuestion question) {
        var narrowed = new Narrowed()
                .toNumber("%s", "r.delivery_note", question.deliveryNote())
                .toNumber(
                        "r.receipt_id in (select o.receipt_id from lot o where %s)",
                        "o.purchase_order", question.purchaseOrder())
                .toGiven("r.supplier = upper(?)", question.supplier());
        return days.narrow(narrowed, "r.occurred_at", question.receivedFrom(), question.receivedTo());
    }

    private List<ListedReceipt> listed(List<UUID> ids) {
        var receipts = Receipt.<Receipt>list("receiptId in ?1", ids).stream()
                .collect(Collectors.toMap(receipt -> receipt.receiptId, Function.identity()));
        var lines = linesOf(ids);
        return ids.stream()
                .map(id -> listed(
                        Objects.requireNonNull(receipts.get(id)),
                        lines.getOrDefault(id, new Lines(id, List.of(), 0, 0))))
                .toList();
    }

    private Map<UUID, Lines> linesOf(List<UUID> ids) {
        return rows
                .list(
                        LINES,
                        row -> new Lines(
                                row.uuid("receipt_id"),
                                row.texts("orders"),
                                Math.toIntExact(row.number("standing")),
                                Math.toIntExact(row.number("voided"))),
                        ids)
                .stream()
                .collect(Collectors.toMap(Lines::receiptId, Function.identity()));
    }

    private static ListedReceipt listed(Receipt receipt, Lines lines) {
        return new ListedReceipt(receipt, lines.purchaseOrders(), lines.standing(), lines.voided());
    }
}
