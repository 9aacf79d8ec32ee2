package org.lotline.trace.answer.drill;

import static org.lotline.trace.lineage.FactKind.ADJUSTED;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.SCRAPPED;
import static org.lotline.trace.lineage.FactKind.SHIPPED;
import static org.lotline.trace.lineage.FactKind.WITHDRAWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.consumption.Consumption;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Place;
import org.lotline.trace.answer.thing.Amounts;
import org.lotline.trace.answer.thing.IssuedByJob;
import org.lotline.trace.answer.thing.Stock;
import org.lotline.trace.answer.thing.ThingDescriptions;

/** The mass balance of received lots. */
final class MassBalance {

    /** Where what was received has gone. */
    private enum Account {
        RECEIVED,
        ON_HAND,
        IN_TRANSIT,
        CONSUMED,
        WITHOUT_BILL,
        UNEXPLAINED,
        SHIPPED,
        SCRAPPED,
        WITHDRAWN,
        FOUND,
        ADJUSTED_OUT,
        LOST,
        BELOW_ZERO
    }

    private final Map<Account, Amounts> accounts = new EnumMap<>(Account.class);
    private final KnownFacts records;
    private final Consumption consumption;
    private final Map<String, Map<String, Amounts>> intoJobs = new TreeMap<>();

    /**
     * @param records with all that the forward walk from the lots has brought
     * @param consumption of the jobs into which they went
     */
    MassBalance(KnownFacts records, Consumption consumption, Set<String> lots) {
        this.records = records;
        this.consumption = consumption;
        lots.forEach(lot -> sum(records.to(lot, RECEIVED), Account.RECEIVED));
        new ArrayList<>(of(Account.RECEIVED).left().toList()).forEach(this::useUnitOf);
        lots.forEach(this::add);
        intoJobs.forEach((job, byItem) -> byItem.forEach((item, amounts) -> explain(job, item, amounts)));
    }

    private Amounts of(Account account) {
        return accounts.computeIfAbsent(account, key -> new Amounts());
    }

    /** What converts is told in the unit in which it was received. */
    private void useUnitOf(Measure came) {
        var nothing = new Measure(BigDecimal.ZERO, came.unit());
        for (var account : Account.values()) {
            of(account).add(nothing);
        }
    }

    private void add(String lot) {
        sum(records.from(lot, SHIPPED), Account.SHIPPED);
        sum(records.to(lot, SCRAPPED), Account.SCRAPPED);
        sum(records.to(lot, WITHDRAWN), Account.WITHDRAWN);
        records.to(lot, ADJUSTED).stream()
                .flatMap(said -> Stream.ofNullable(ThingDescriptions.quantity(said)))
                .forEach(this::adjust);
        for (var row : new Stock(records, lot).onHand()) {
            if (row.isBelowZero()) {
                of(Account.BELOW_ZERO).subtract(row.quantity());
            } else {
                of(row.place() == Place.IN_TRANSIT ? Account.IN_TRANSIT : Account.ON_HAND)
                        .add(row.quantity());
            }
        }
        var item = new ThingDescriptions(records).itemOf(lot).orElse("");
        new IssuedByJob(records, lot).byJob().forEach((job, amounts) -> {
            if (leadsOn(job)) {
                var known = intoJobs.computeIfAbsent(job, key -> new TreeMap<>())
                        .computeIfAbsent(item, key -> new Amounts());
                amounts.left().forEach(known::add);
            } else {
                amounts.left().forEach(of(Account.LOST)::add);
            }
        });
    }

    private void adjust(Measure difference) {
        if (difference.value().signum() < 0) {
            of(Account.ADJUSTED_OUT).subtract(difference);
        } else {
            of(Account.FOUND).add(difference);
        }
    }

    private boolean leadsOn(String job) {
        return !new ThingDescriptions(records).job(job).closed()
                || !records.from(job, COMPLETED).isEmpty();
    }

    /** Of a job that took the same from elsewhere, too, all that is unexplained may be of these: shown, never spread. */
    private void explain(String job, String item, Amounts into) {
        var inputs = consumption.of(job);
        for (var amount : into.left().toList()) {
            var unexplained = inputs.unexplained(item)
                    .flatMap(rest -> Amounts.converted(rest, amount.unit()))
                    .map(rest -> rest.value().min(amount.value()))
                    .filter(rest -> rest.signum() > 0)
                    .orElse(BigDecimal.ZERO);
            of(Account.UNEXPLAINED).add(new Measure(unexplained, amount.unit()));
            of(Account.CONSUMED).add(new Measure(amount.value().subtract(unexplained), amount.unit()));
            if (!inputs.judges(item, amount.unit()) && !inputs.outputs().isEmpty()) {
                of(Account.WITHOUT_BILL).add(amount);
            }
        }
    }

    private void sum(List<KnownFact> facts, Account account) {
        facts.stream()
                .flatMap(said -> Stream.ofNullable(ThingDescriptions.quantity(said)))
                .forEach(of(account)::add);
    }

    /** By unit. */
    List<DrillTrace.Balance> balances() {
        var units = new TreeSet<String>();
        accounts.values().stream().flatMap(Amounts::left).map(Measure::unit).forEach(units::add);
        return units.stream().map(this::balance).toList();
    }

    private DrillTrace.Balance balance(String unit) {
        return new DrillTrace.Balance(
                unit,
                in(unit, Account.RECEIVED),
                in(unit, Account.ON_HAND),
                in(unit, Account.IN_TRANSIT),
                in(unit, Account.CONSUMED),
                in(unit, Account.WITHOUT_BILL),
                in(unit, Account.UNEXPLAINED),
                in(unit, Account.SHIPPED),
                in(unit, Account.SCRAPPED),
                in(unit, Account.WITHDRAWN),
                in(unit, Account.FOUND),
                in(unit, Account.ADJUSTED_OUT),
                in(unit, Account.LOST),
                in(unit, Account.BELOW_ZERO));
    }

    private BigDecimal in(String unit, Account account) {
        return of(account)
                .left()
                .filter(left -> left.unit().equals(unit))
                .map(Measure::value)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
