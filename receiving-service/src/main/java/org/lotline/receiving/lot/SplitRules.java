package org.lotline.receiving.lot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.custody.Shortage;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of lots that are split off another, and of a correction of what they came of. */
public final class SplitRules {

    private SplitRules() {}

    /** The parts, each in the lot's unit. */
    static Ruling<List<CheckedPart>> parts(Lot lot, List<SplittingLots.Part> parts) {
        if (lot.serial != null) {
            return Ruling.against(onePiece(lot));
        }
        var findings = new ArrayList<Finding>();
        var checked = new ArrayList<CheckedPart>();
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            var path = path(index);
            var quantity = DockRules.inUnitOf(lot, part.quantity());
            var number = Optional.ofNullable(part.lotNumber()).map(LotRules::lotNumber);
            quantity.against().forEach(finding -> findings.add(finding.at(path + finding.field())));
            number.stream()
                    .flatMap(ruling -> ruling.against().stream())
                    .forEach(finding -> findings.add(finding.at(path + "lotNumber")));
            if (quantity instanceof Ruling.Given<Quantity>(Quantity inUnit)) {
                checked.add(new CheckedPart(inUnit, number.flatMap(SplitRules::given), part.location()));
            }
        }
        return Ruling.of(checked, findings);
    }

    /**
     * What makes sense as a part.
     *
     * @param number that somebody wants for it
     */
    record CheckedPart(
            Quantity quantity,
            Optional<LotNumber> number,
            @Nullable String location) {}

    private static Optional<LotNumber> given(Ruling<LotNumber> ruling) {
        return ruling instanceof Ruling.Given<LotNumber>(LotNumber number) ? Optional.of(number) : Optional.empty();
    }

    private static String path(int index) {
        return "parts[%d].".formatted(index);
    }

    private static Finding onePiece(Lot lot) {
        return Finding.of(
                ReceivingProblem.SERIAL_IS_ONE,
                "parts",
                "%s is the one piece with the serial %s.".formatted(lot.lotNumber, lot.serial),
                "Nothing is split off it; where it lies is told with POST /lots/{lotId}/counts.");
    }

    /** What is not there is not split, whoever reports it. */
    static Finding missing(Shortage shortage, int index) {
        return DockRules.missing(shortage).at(path(index) + "quantity");
    }

    /** A number names one lot for ever. */
    static Finding namesAnother(LotNumber number, int index) {
        return LotRules.namesAnother(number).at(path(index) + "lotNumber");
    }

    /** A part is taken back while it is as it was split off: nothing left it, was counted of it or split off it. */
    public static Optional<Finding> touched(Lot part, BalanceTimeline balance) {
        var split = Set.of(Objects.requireNonNull(part.splitFact).toString());
        return balance.with(new BalanceCorrection(split, List.of())).isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.ALREADY_USED,
                        "Something was taken from %s, counted or split off since it was split off."
                                .formatted(part.lotNumber),
                        "Return or correct that first."));
    }

    /** What a part is, it is because of its lot. */
    public static Optional<Finding> splitOff(Lot lot, boolean isVoided) {
        return lot.splitFrom == null || isVoided
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                ReceivingProblem.SPLIT_OFF,
                                "%s was split off lot %s and is what that is.".formatted(lot.lotNumber, lot.splitFrom),
                                "Correct that lot, and its parts follow; or void this one, without corrected, and split again."));
    }

    /** Parts are counted in the unit of their lot, and lie here as what it is. */
    public static Optional<Finding> otherThing(Lot lot, CheckedLot corrected, List<Lot> parts) {
        var stated = corrected.stated();
        var isSame = lot.item.equals(stated.item())
                && lot.unit.equals(corrected.quantity().unit().code())
                && Objects.equals(lot.owner, stated.owner());
        return parts.isEmpty() || isSame
                ? Optional.empty()
                : Optional.of(
                        Finding.of(
                                ReceivingProblem.SPLIT_SINCE,
                                "%s has been split off %s, and item, unit and owner would be others."
                                        .formatted(parts.getFirst().lotNumber, lot.lotNumber),
                                "Void the parts first, the last ones before those off which they were split; then correct the lot, and split it again."));
    }
}
