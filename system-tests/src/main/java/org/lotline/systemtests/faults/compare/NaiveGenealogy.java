package org.lotline.systemtests.faults.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;
import org.lotline.systemtests.faults.ledger.Write;

/**
 * What went where, as far as the ledger knows: a naive model that shares no code with the product. A job has one output; its lot
 * is {@code <job>-A}.
 */
final class NaiveGenealogy {

    private final Map<String, Write> byMark = new HashMap<>();
    private final Map<String, List<Entry>> byTarget;
    private final List<Feeding> feedings = new ArrayList<>();

    private NaiveGenealogy(List<Entry> ledger) {
        ledger.forEach(entry -> byMark.put(entry.write().mark(), entry.write()));
        byTarget = ledger.stream()
                .collect(Collectors.groupingBy(
                        entry -> key(entry.write().act(), entry.write().on())));
        ledger.forEach(this::feed);
    }

    static NaiveGenealogy of(List<Entry> ledger) {
        return new NaiveGenealogy(ledger);
    }

    /** The lots that jobs are made of, with their heats. */
    Map<String, String> bars() {
        var bars = new LinkedHashMap<String, String>();
        byMark.values().stream()
                .filter(write -> write.act() == Act.JOB)
                .forEach(write -> bars.put(write.lot(), write.heat()));
        return bars;
    }

    Set<String> jobs() {
        return byMark.values().stream()
                .filter(write -> write.act() == Act.JOB)
                .map(Write::mark)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every job into which a lot of the heat may have gone. */
    Map<String, Presence> jobsOf(String heat) {
        var jobs = new LinkedHashMap<String, Presence>();
        feedings.stream()
                .filter(feeding -> feeding.heat().equals(heat))
                .forEach(feeding -> jobs.merge(feeding.job(), feeding.standing(), Presence::or));
        return jobs;
    }

    /** Every job into which something of the lot may have gone. */
    List<String> jobsOfLot(String lot) {
        return feedings.stream()
                .filter(feeding -> feeding.lot().equals(lot))
                .map(Feeding::job)
                .distinct()
                .toList();
    }

    /** What was issued of the lot to the job, before anything came back. */
    Totals issued(String lot, String job) {
        var totals = new Totals();
        feedings.stream()
                .filter(feeding -> feeding.lot().equals(lot) && feeding.job().equals(job))
                .forEach(feeding -> totals.add(feeding.quantity(), feeding.standing()));
        return totals;
    }

    Totals takenBack(String lot, String job) {
        return totals(
                on(Act.MATERIAL_RETURN, job).filter(entry -> entry.write().lot().equals(lot)));
    }

    /** Whether the job has its output. */
    Presence output(String job) {
        return Presence.ofAny(completions(job).toList());
    }

    /** How much it is. */
    BigDecimal yield(String job) {
        return completions(job)
                .filter(entry -> !entry.is(Outcome.REFUSED))
                .map(entry -> entry.write().quantity())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    boolean isSerialised(String job) {
        return on(Act.SERIALS, job).findAny().isPresent();
    }

    /** The shipments of what a job has yielded. */
    List<String> shipments(String job) {
        return on(Act.SHIPMENT, job).map(entry -> entry.write().mark()).toList();
    }

    /** Whether it has left. */
    Presence left(String shipment) {
        return Presence.ofAny(on(Act.CONFIRMATION, shipment).toList());
    }

    /** What is in it. */
    Totals picked(String shipment) {
        var totals = new Totals();
        on(Act.PICK, shipment).forEach(pick -> {
            var putBack = Presence.ofAny(on(Act.PUT_BACK, pick.write().mark()).toList());
            totals.add(pick.write().quantity(), Presence.ofAny(List.of(pick)).unless(putBack));
        });
        return totals;
    }

    /** What came back of all that the job has yielded. */
    Totals cameBack(String job) {
        return totals(shipments(job).stream().flatMap(shipment -> on(Act.GOODS_RETURN, shipment)));
    }

    private void feed(Entry entry) {
        var write = entry.write();
        if (write.act() == Act.ISSUE) {
            var replaced = Presence.ofAny(on(Act.REISSUE, write.mark()).toList());
            feed(write, write.on(), Presence.ofAny(List.of(entry)).unless(replaced));
        } else if (write.act() == Act.REISSUE) {
            var mistake = Objects.requireNonNull(byMark.get(write.on()), write.on());
            feed(write, mistake.on(), Presence.ofAny(List.of(entry)));
        }
    }

    private void feed(Write write, String job, Presence standing) {
        feedings.add(new Feeding(write.lot(), write.heat(), job, write.quantity(), standing));
    }

    private Stream<Entry> completions(String job) {
        return Stream.concat(on(Act.COMPLETION, job), on(Act.SERIALS, job));
    }

    private Stream<Entry> on(Act act, String target) {
        return byTarget.getOrDefault(key(act, target), List.of()).stream();
    }

    private static Totals totals(Stream<Entry> entries) {
        var totals = new Totals();
        entries.forEach(entry -> totals.add(entry.write().quantity(), Presence.ofAny(List.of(entry))));
        return totals;
    }

    private static String key(Act act, String target) {
        return act + " " + target;
    }

    /** A quantity of a lot that went, or may have gone, into a job. */
    private record Feeding(String lot, String heat, String job, BigDecimal quantity, Presence standing) {}
}
