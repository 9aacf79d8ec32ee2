package org.lotline.receiving.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.receiving.inspection.QualityWords;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.list.ListRules;
import org.lotline.receiving.list.Narrowed;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.list.SortedPage;
import org.lotline.receiving.list.SortedRows;
import org.lotline.receiving.lot.ScannedKeys;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.rule.Findings;

/** What lies at the dock, in pages. */
@ApplicationScoped
public class ListingStock {

    private static final SortedRows.Source STOCK =
            new SortedRows.Source("held_lot h join lot l on l.lot_id = h.lot_id", "h.lot_id", """
            h.lot_id, h.lot_number, l.serial, h.part_number, h.revision, h.on_hand, h.unit, h.location, h.owner, l.supplier,
            l.supplier_lot, l.heat, l.mill, l.expires_on, l.voided, l.unit_cost, l.currency, l.occurred_at,
            l.records_since, l.melted_in, l.poured_in, l.manufactured_in, l.made_on, l.source""");

    /** As items are told from each other: by anything but case and blanks. */
    private static final String SAME = "upper(regexp_replace(%1$s, '[[:space:]]', '', 'g')) ="
            + " upper(regexp_replace(?, '[[:space:]]', '', 'g'))";

    private final SortedRows sorted;
    private final QualityWords words;
    private final Clock clock;
    private final PlantZone zone;

    ListingStock(SortedRows sorted, QualityWords words, Clock clock, PlantZone zone) {
        this.sorted = sorted;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One page, by the plant's calendar of now.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if {@code after} is no place in this list, the lot's number has
     *     nothing to compare by, or a day is none
     */
    public SortedPage<StockedLot> page(StockQuestion question, SortOrder sorting, @Nullable String after, int limit) {
        Findings.refuse(ListRules.noDay(question.expiresFrom(), "expiresFrom"));
        Findings.refuse(ListRules.noDay(question.expiresTo(), "expiresTo"));
        var today = zone.dayOf(clock.instant());
        return sorted.page(STOCK, narrowed(question, today), sorting, after, limit, row -> stocked(row, today));
    }

    private Narrowed narrowed(StockQuestion question, LocalDate today) {
        var narrowed = new Narrowed().to(question.status().condition());
        if (question.inspection() != null) {
            narrowed.to(words.condition(question.inspection()));
        }
        toItem(narrowed, "part_number", question.partNumber());
        toItem(narrowed, "revision", question.revision());
        if (question.lot() != null) {
            narrowed.to(
                    "h.lot_id in (select lot_id from lot_identifier"
                            + " where kind in ('number', 'serial') and comparable = any (?))",
                    ScannedKeys.of(question.lot(), "lot").orRefuse());
        }
        narrowed.toGiven("coalesce(upper(h.location), '') = upper(?)", question.location());
        narrowed.toGiven("coalesce(upper(h.owner), '') = upper(?)", question.owner());
        if (question.isCustomerOwned() != null) {
            narrowed.to("coalesce(upper(h.owner), '') %s ''".formatted(question.isCustomerOwned() ? ">" : "="));
        }
        return byDate(narrowed, question, today);
    }

    private static Narrowed byDate(Narrowed narrowed, StockQuestion question, LocalDate today) {
        if (question.isExpired() != null) {
            narrowed.to("coalesce(l.expires_on, 'infinity') %s ?".formatted(question.isExpired() ? "<" : ">="), today);
        }
        if (question.expiresFrom() != null || question.expiresTo() != null) {
            narrowed.to("coalesce(l.expires_on, 'infinity') < 'infinity'");
        }
        return narrowed.toGiven("coalesce(l.expires_on, 'infinity') >= ?", question.expiresFrom())
                .toGiven("coalesce(l.expires_on, 'infinity') <= ?", question.expiresTo());
    }

    /** Items are few beside lots: they are read through. */
    private static void toItem(Narrowed narrowed, String column, @Nullable String value) {
        narrowed.toGiven(
                "(h.part_number, h.revision) in (select part_number, revision from item where %s)"
                        .formatted(SAME.formatted(column)),
                value);
    }

    private static StockedLot stocked(Row row, LocalDate today) {
        var onHand = row.decimal("on_hand");
        var heat = row.textOrNull("heat");
        var expiresOn = row.dateOrNull("expires_on");
        return new StockedLot(
                row.uuid("lot_id"),
                row.text("lot_number"),
                row.textOrNull("serial"),
                new ItemId(row.text("part_number"), row.text("revision")),
                Quantity.stored(onHand, Unit.of(row.text("unit"))),
                row.textOrNull("location"),
                row.textOrNull("owner"),
                row.textOrNull("supplier"),
                row.textOrNull("supplier_lot"),
                heat == null ? null : new Heat(heat, row.textOrNull("mill")),
                expiresOn,
                expiresOn != null && expiresOn.isBefore(today),
                StockStatus.of(onHand, row.flag("voided")),
                row.decimalOrNull("unit_cost"),
                row.textOrNull("currency"),
                row.instant("occurred_at"),
                row.dateOrNull("records_since"),
                new Origin(
                                row.textOrNull("melted_in"),
                                row.textOrNull("poured_in"),
                                row.textOrNull("manufactured_in"),
                                row.dateOrNull("made_on"),
                                row.textOrNull("source"))
                        .orNull());
    }
}
