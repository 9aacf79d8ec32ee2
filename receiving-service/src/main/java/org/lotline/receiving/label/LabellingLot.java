package org.lotline.receiving.label;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.rule.Findings;

/** Labelling a lot as it stands now. */
@ApplicationScoped
public class LabellingLot {

    /** UCUM's codes that nobody on the floor would read. */
    private static final Map<String, String> UNITS =
            Map.of("[lb_av]", "lb", "[oz_av]", "oz", "[in_i]", "in", "[ft_i]", "ft", "1", "");

    private final FindingLots lots;
    private final PlantZone zone;

    LabellingLot(FindingLots lots, PlantZone zone) {
        this.lots = lots;
        this.zone = zone;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 404; 409 for a voided lot, which is not there to be labelled */
    public Label label(UUID lotId) {
        var lot = lots.byId(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        var lines = new ArrayList<Label.Line>();
        lines.add(new Label.Line("Item", "%s rev. %s".formatted(lot.item.partNumber(), lot.item.revision())));
        var description = descriptionOf(lot);
        if (!description.isBlank()) {
            lines.add(new Label.Line("", description));
        }
        lines.add(new Label.Line("Heat", heatOf(lot)));
        lines.add(new Label.Line("Qty rec'd", readable(lot.receivedQuantity())));
        lines.add(new Label.Line("Received", zone.dayOf(lot.act.occurredAt()).toString()));
        return new Label(LotNumber.of(lot.lotNumber), lines);
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

    private static String readable(Quantity quantity) {
        var code = quantity.unit().code();
        var unit = UNITS.getOrDefault(code, code.replaceAll("[{}]", ""));
        return (quantity.amount().toPlainString() + " " + unit).strip();
    }
}
