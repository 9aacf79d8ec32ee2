package org.lotline.shipping.pick;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.shipping.gate.LotHolds;

/**
 * A pick whose lots are known and lie in finished goods, unless somebody was quicker.
 *
 * @param pick as it was asked for
 * @param lines its lines in their order
 * @param holds the open holds that reach their lots
 */
public record FetchedPick(NewPick pick, List<Line> lines, LotHolds holds) {

    public FetchedPick {
        lines = List.copyOf(lines);
    }

    /** Of a correction that only takes lines out. */
    public static FetchedPick nothing(NewPick pick) {
        return new FetchedPick(pick, List.of(), LotHolds.unknown());
    }

    /** Each once. */
    public List<HeldLot> lots() {
        return lines.stream()
                .collect(
                        Collectors.toMap(line -> line.lot().lotId(), Line::lot, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * One line.
     *
     * @param asked as it was asked for
     * @param lot the lot that was meant
     * @param quantity in the lot's unit
     */
    record Line(NewPick.Line asked, HeldLot lot, Quantity quantity) {}
}
