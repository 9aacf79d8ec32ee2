package org.lotline.receiving.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.receipt.ArrivingLot;
import org.lotline.runtime.rule.Finding;

/**
 * What the lines of one order line come to, held against the lots that were received for it. Told apart are lots by all that is said
 * of them, then by serial, then by heat and supplier lot; of one lot that is left on either side the one is the other. Lots that no line
 * tells of stay. An instance matches once.
 */
final class MatchingLines {

    private final List<Told> told = new ArrayList<>();
    private final List<Lot> standing;
    private final List<Lot> voided;
    private final Versions versions;

    /** @param lots all that were received for the order line, voided ones too */
    MatchingLines(List<ToldLine> lines, List<Lot> lots, Versions versions) {
        this.versions = versions;
        this.standing = new ArrayList<>(lots.stream().filter(lot -> !lot.voided).toList());
        this.voided = new ArrayList<>(lots.stream().filter(lot -> lot.voided).toList());
        lines.forEach(line -> {
            var parts = new Parts(line);
            line.lots().forEach(lot -> told.add(new Told(parts, lot)));
            all.add(parts);
        });
    }

    private final List<Parts> all = new ArrayList<>();

    /** What a line comes to. */
    private record Parts(
            ToldLine line, List<Lot> known, List<ArrivingLot> fresh, List<LotChange> changes, List<Finding> findings) {

        Parts(ToldLine line) {
            this(line, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        MatchedLine matched() {
            return new MatchedLine(line, known, fresh, changes, findings);
        }
    }

    private record Told(Parts of, ArrivingLot lot) {

        LotChange of(Lot other) {
            return new LotChange(other, lot);
        }
    }

    /** In the order of the lines. */
    List<MatchedLine> match() {
        told.removeIf(one -> pair(one, change -> change.isNone()));
        told.removeIf(one -> pair(one, MatchingLines::isOfOneSerial));
        told.removeIf(one -> isAlone(one) && pair(one, MatchingLines::isOfOneOrigin));
        if (told.size() == 1 && standing.size() == 1) {
            told.removeIf(one -> pair(one, change -> true));
        }
        var left = standing.size();
        told.forEach(one -> leave(one, left));
        return all.stream().map(Parts::matched).toList();
    }

    /** Each stands for one only. */
    private boolean pair(Told one, Predicate<LotChange> like) {
        var found = standing.stream().map(one::of).filter(like).findFirst();
        found.ifPresent(change -> {
            standing.remove(change.lot());
            note(one.of(), change);
        });
        return found.isPresent();
    }

    private void note(Parts of, LotChange change) {
        if (change.isNone()) {
            of.known().add(change.lot());
        } else if (versions.isToldBefore(of.line().line())) {
            of.findings().add(PushRules.toldOtherwise(of.line().line(), change.lot()));
        } else {
            of.changes().add(change);
        }
    }

    private void leave(Told one, int left) {
        var line = one.of().line().line();
        var before = voided.stream()
                .filter(lot -> one.of(lot).isNone() && !versions.isNewer(line))
                .findFirst();
        if (left > 0) {
            one.of().findings().add(PushRules.ambiguous(line, left));
        } else if (before.isPresent()) {
            one.of().findings().add(PushRules.voided(line, before.get()));
        } else {
            one.of().fresh().add(one.lot());
        }
    }

    /** Neither two lines nor two lots of one origin can be told apart by it. */
    private boolean isAlone(Told one) {
        return told.stream()
                                .filter(other -> origin(other.lot()).equals(origin(one.lot())))
                                .count()
                        == 1
                && standing.stream().filter(lot -> isOfOneOrigin(one.of(lot))).count() == 1;
    }

    private static boolean isOfOneSerial(LotChange change) {
        var serial = comparable(change.told().facts().stated().serial());
        return serial != null && serial.equals(comparable(change.lot().serial));
    }

    private static boolean isOfOneOrigin(LotChange change) {
        var lot = change.lot();
        var known = new Origin(comparable(lot.heat), lot.mill, comparable(lot.supplierLot));
        return !known.isUnknown() && known.equals(origin(change.told()));
    }

    private static Origin origin(ArrivingLot lot) {
        var stated = lot.facts().stated();
        var heat = stated.heat();
        return new Origin(
                comparable(heat == null ? null : heat.number()),
                heat == null ? null : heat.mill(),
                comparable(stated.supplierLot()));
    }

    private record Origin(
            @Nullable String heat,
            @Nullable String mill,
            @Nullable String supplierLot) {

        boolean isUnknown() {
            return Objects.isNull(heat) && Objects.isNull(supplierLot);
        }
    }

    private static @Nullable String comparable(@Nullable String number) {
        return number == null ? null : ComparableNumber.of(number).key();
    }
}
