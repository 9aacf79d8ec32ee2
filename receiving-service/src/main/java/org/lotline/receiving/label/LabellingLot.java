package org.lotline.receiving.label;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.label.Label;
import org.lotline.label.LabelCode;
import org.lotline.label.LabelFormat;
import org.lotline.label.LabelRequest;
import org.lotline.label.ReadableQuantity;
import org.lotline.label.SymbolKind;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.rule.Findings;

/** Labelling a lot as it stands now; that it was asked for is in the audit trail before the first byte leaves. */
@ApplicationScoped
public class LabellingLot {

    private final FindingLots lots;
    private final PlantZone zone;
    private final AuditLog audit;

    LabellingLot(FindingLots lots, PlantZone zone, AuditLog audit) {
        this.lots = lots;
        this.zone = zone;
        this.audit = audit;
    }

    /**
     * What the label says.
     *
     * @param reason why it is printed
     * @throws org.lotline.runtime.problem.ProblemException 404; 409 for a voided lot, which is not there to be labelled
     */
    @Transactional
    public Label label(UUID lotId, LabelFormat format, SymbolKind symbol, @Nullable String reason, ActContext act) {
        var lot = lots.byId(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        audit.recordCounted(
                act,
                Keys.lot(lotId),
                LabelRequest.ACTION,
                askedBefore -> LabelRequest.of(format, symbol, askedBefore),
                reason);
        return labelOf(lot);
    }

    private Label labelOf(Lot lot) {
        var lines = new ArrayList<Label.Line>();
        lines.add(Label.Line.upTo(4, "Item", "%s rev. %s".formatted(lot.item.partNumber(), lot.item.revision())));
        var description = descriptionOf(lot);
        if (!description.isBlank()) {
            lines.add(Label.Line.upTo(2, "", description));
        }
        lines.add(Label.Line.whole("Heat", heatOf(lot)));
        lines.add(Label.Line.whole("Qty rec'd", ReadableQuantity.of(lot.receivedQuantity())));
        lines.add(Label.Line.whole("Received", zone.dayOf(lot.act.occurredAt()).toString()));
        return new Label("Lot", LabelCode.ofLot(lot.lotNumber), lines);
    }

    private static String descriptionOf(Lot lot) {
        Item item = Item.findById(lot.item);
        return item == null || item.description == null ? "" : item.description;
    }

    private static String heatOf(Lot lot) {
        if (lot.heat == null) {
            return "none stated";
        }
        return lot.mill == null ? lot.heat : "%s (%s)".formatted(lot.heat, lot.mill);
    }
}
