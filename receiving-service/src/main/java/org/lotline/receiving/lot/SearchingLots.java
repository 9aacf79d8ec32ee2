package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.list.ListRules;
import org.lotline.receiving.list.Narrowed;
import org.lotline.receiving.list.ReceivedDays;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.list.SortedPage;
import org.lotline.receiving.list.SortedRows;
import org.lotline.runtime.rule.Findings;

/** Finding lots by a piece of a number, or by what they came with. */
@ApplicationScoped
public class SearchingLots {

    private static final SortedRows.Source LOTS = new SortedRows.Source("lot l", "l.lot_id", "l.lot_id");

    /** Items are few beside lots: they are read through. */
    private static final String WITH_THE_TEXT = """
            l.lot_id in (
              select lot_id from lot_identifier
              where pieces(written) @> pieces(?) and position(searched(?) in searched(written)) > 0
              union all
              select lot_id from lot
              where pieces(purchase_order) @> pieces(?) and position(searched(?) in searched(purchase_order)) > 0
              union all
              select o.lot_id from purchase_receipt r join lot o on o.receipt_id = r.receipt_id
              where pieces(r.delivery_note) @> pieces(?) and position(searched(?) in searched(r.delivery_note)) > 0
              union all
              select lot_id from lot
              where records_since is not null and pieces(delivery_note) @> pieces(?)
                and position(searched(?) in searched(delivery_note)) > 0
              union all
              select o.lot_id from item i join lot o on o.part_number = i.part_number and o.revision = i.revision
              where position(searched(?) in searched(i.part_number)) > 0)""";

    /** Of what was there when records began no receipt has the note. */
    private static final String OF_THE_NOTE = """
            l.lot_id in (
              select o.lot_id from purchase_receipt r join lot o on o.receipt_id = r.receipt_id
              where pieces(r.delivery_note) @> coalesce(pieces(?), '{}') and searched(r.delivery_note) = searched(?)
              union all
              select lot_id from lot
              where records_since is not null and pieces(delivery_note) @> coalesce(pieces(?), '{}')
                and searched(delivery_note) = searched(?))""";

    private final SortedRows sorted;
    private final ReceivedDays days;

    SearchingLots(SortedRows sorted, ReceivedDays days) {
        this.sorted = sorted;
        this.days = days;
    }

    /**
     * One page.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if {@code after} is no place in this list, a day is none, or the text
     *     has less than two characters that count
     */
    public SortedPage<Lot> page(LotSearch search, SortOrder sorting, @Nullable String after, int limit) {
        Findings.refuse(ListRules.tooShort(search.text(), "text"));
        var page = sorted.page(LOTS, narrowed(search), sorting, after, limit, row -> row.uuid("lot_id"));
        return page.of(lots(page.rows()));
    }

    private Narrowed narrowed(LotSearch search) {
        var narrowed = new Narrowed();
        var text = search.text();
        if (text != null) {
            narrowed.to(WITH_THE_TEXT, text, text, text, text, text, text, text, text, text);
        }
        var note = search.deliveryNote();
        if (note != null) {
            narrowed.to(OF_THE_NOTE, note, note, note, note);
        }
        narrowed.toNumber("%s", "l.purchase_order", search.purchaseOrder())
                .toGiven("coalesce(l.supplier, '') = upper(?)", search.supplier());
        return days.narrow(narrowed, "l.occurred_at", search.receivedFrom(), search.receivedTo());
    }

    private static List<Lot> lots(List<UUID> ids) {
        var byId = Lot.<Lot>list("lotId in ?1", ids).stream()
                .collect(Collectors.toMap(lot -> lot.lotId, Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }
}
