package org.lotline.label;

import java.util.List;
import org.lotline.label.Label.Line;

/** Labels that tests draw. */
final class Labels {

    static final String HEAT_OF_60 = "A48213-00917/2026-03-15-CAST-7-STRAND-2-BLOOM-0042-PIECE-001";
    static final String MILL_OF_20 = "GREAT-LAKES-STEEL-01";

    private Labels() {}

    static Label shortest() {
        return new Label(
                "Lot",
                LabelCode.ofLot("A"),
                List.of(Line.upTo(4, "Item", "P rev. 1"), Line.whole("Heat", "none stated")));
    }

    static Label typical() {
        return of("20260315-STEEL-001", "4140-1.25 rev. A", "Bar 4140, round 1.25 in, 12 ft", "A48213 (GLS)", "20 bar");
    }

    static Label longest() {
        return of(
                "20260315-ACME12-9999",
                "4140-1.25-".repeat(6) + " rev. ABCDEFGHIJ0123456789",
                "Bar 4140, round ø1.25 in, 12 ft, quenched and tempered, пруток круглый, 圆钢, ".repeat(3),
                "%s (%s)".formatted(HEAT_OF_60, MILL_OF_20),
                "123456789012345.123456789 thirty-letters-of-a-thing-here");
    }

    /** Of the widest letters that there are in Latin. */
    static Label widest() {
        return of(
                "W".repeat(20),
                "W".repeat(60) + " rev. " + "W".repeat(20),
                "W ".repeat(100),
                "%s (%s)".formatted("W".repeat(60), "W".repeat(20)),
                "123456789012345.123456789 thirty-letters-of-a-thing-here");
    }

    static Label serial() {
        return new Label(
                "Serial",
                LabelCode.ofSerial("J4520-0001", "J4520-A"),
                List.of(
                        Line.upTo(4, "Item", "P-100 rev. C"),
                        Line.whole("Lot", "J4520-A"),
                        Line.whole("Job", "J4520"),
                        Line.whole("Made", "2026-03-18")));
    }

    static Label of(String number, String item, String description, String heat, String quantity) {
        return new Label(
                "Lot",
                LabelCode.ofLot(number),
                List.of(
                        Line.upTo(4, "Item", item),
                        Line.upTo(2, "", description),
                        Line.whole("Heat", heat),
                        Line.whole("Qty rec'd", quantity),
                        Line.whole("Received", "2026-03-15")));
    }
}
