package org.lotline.trace.answer;

import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.contracts.events.Measure;

/** The mass balance of received lots. */
final class Balancing {

    private final Amounts received = new Amounts();
    private final Amounts onHand = new Amounts();
    private final Amounts consumed = new Amounts();
    private final Amounts shipped = new Amounts();
    private final Amounts scrapped = new Amounts();
    private final Amounts lost = new Amounts();
    private final Amounts belowZero = new Amounts();
    private final Records records;

    /** @param records with all that the forward walk from the lots has brought */
    Balancing(Records records, Set<String> lots) {
        this.records = records;
        lots.forEach(lot -> sum(records.to(lot, RECEIVED), received));
        received.left().forEach(this::useUnitOf);
        lots.forEach(this::add);
    }

    /** What converts is told in the unit in which it was received. */
    private void useUnitOf(Measure came) {
        var nothing = new Measure(BigDecimal.ZERO, came.unit());
        Stream.of(onHand, consumed, shipped, scrapped, lost, belowZero).forEach(sum -> sum.add(nothing));
    }

    private void add(String lot) {
        sum(records.from(lot, SHIPPED), shipped);
        sum(records.to(lot, SCRAPPED), scrapped);
        for (var row : new Stock(records, lot).onHand()) {
            if (row.isBelowZero()) {
                belowZero.subtract(row.quantity());
            } else {
                onHand.add(row.quantity());
            }
        }
        new Working(records, lot).byJob().forEach((job, amounts) -> {
            var into = leadsOn(job) ? consumed : lost;
            amounts.left().forEach(into::add);
        });
    }

    private boolean leadsOn(String job) {
        return !new Describing(records).job(job).closed()
                || !records.from(job, COMPLETED).isEmpty();
    }

    private static void sum(List<Said> facts, Amounts sum) {
        facts.stream()
                .flatMap(said -> Stream.ofNullable(Describing.quantity(said)))
                .forEach(sum::add);
    }

    /** By unit. */
    List<DrillTrace.Balance> balances() {
        var units = new TreeSet<String>();
        Stream.of(received, onHand, consumed, shipped, scrapped, lost, belowZero)
                .flatMap(Amounts::left)
                .map(Measure::unit)
                .forEach(units::add);
        return units.stream().map(this::balance).toList();
    }

    private DrillTrace.Balance balance(String unit) {
        return new DrillTrace.Balance(
                unit,
                in(unit, received),
                in(unit, onHand),
                in(unit, consumed),
                in(unit, shipped),
                in(unit, scrapped),
                in(unit, lost),
                in(unit, belowZero));
    }

    private static BigDecimal in(String unit, Amounts amounts) {
        return amounts.left()
                .filter(left -> left.unit().equals(unit))
                .map(Measure::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
