package org.lotline.systemtests.faults.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lotline.systemtests.faults.compare.Reached.Flow;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * Compares what the ledger knows to have come of each heat with what the graph says: {@code ok ⊆ graph ⊆ ok ∪ unknown} for jobs,
 * outputs and shipments, and the very quantities of what went in, came back, came out, left and returned.
 */
final class ComparingTheGenealogy {

    private final NaiveGenealogy naive;
    private final Findings findings = new Findings();

    private ComparingTheGenealogy(NaiveGenealogy naive) {
        this.naive = naive;
    }

    /** {@code reached} by the heat of the bars. */
    static Findings compare(List<Entry> ledger, Map<String, Reached> reached) {
        var comparing = new ComparingTheGenealogy(NaiveGenealogy.of(ledger));
        var none = new Reached(List.of(), List.of(), List.of(), List.of());
        comparing.naive.bars().forEach((lot, heat) -> comparing.bars(lot, heat, reached.getOrDefault(heat, none)));
        return comparing.findings;
    }

    private void bars(String lot, String heat, Reached reached) {
        var jobs = naive.jobsOf(heat);
        same("job", heat, reached.jobs(), jobs);
        same("output", heat, to(reached, "completed"), outputs(jobs));
        same("shipment", heat, reached.shipments(), shipments(jobs));
        jobs.keySet().stream().filter(job -> reached.jobs().contains(job)).forEach(job -> job(lot, job, reached));
        reached.shipments()
                .forEach(shipment -> quantity(
                        "shipped in " + shipment,
                        naive.picked(shipment),
                        total(reached, "shipped", flow -> flow.to().equals(shipment))));
        strangers(heat, reached);
    }

    private Map<String, Presence> outputs(Map<String, Presence> jobs) {
        var outputs = new LinkedHashMap<String, Presence>();
        jobs.forEach((job, standing) -> outputs.put(output(job), standing.and(naive.output(job))));
        return outputs;
    }

    private Map<String, Presence> shipments(Map<String, Presence> jobs) {
        var shipments = new LinkedHashMap<String, Presence>();
        jobs.forEach((job, standing) ->
                naive.shipments(job).forEach(shipment -> shipments.put(shipment, standing.and(naive.left(shipment)))));
        return shipments;
    }

    private void job(String lot, String job, Reached reached) {
        quantity(
                "issued of %s to %s".formatted(lot, job),
                naive.issued(lot, job),
                total(
                        reached,
                        "issued",
                        flow -> flow.from().equals(lot) && flow.to().equals(job)));
        quantity(
                "taken back of %s from %s".formatted(lot, job),
                naive.takenBack(lot, job),
                total(
                        reached,
                        "returned-from-job",
                        flow -> flow.from().equals(job) && flow.to().equals(lot)));
        quantity(
                "come back of what %s yielded".formatted(job),
                naive.cameBack(job),
                total(reached, "returned-as", flow -> flow.from().startsWith(job + "-")));
        if (to(reached, "completed").contains(output(job))) {
            output(job, reached);
        }
    }

    private void output(String job, Reached reached) {
        var yield = new Totals();
        yield.add(naive.yield(job), Presence.CERTAIN);
        quantity(
                "yielded by " + job,
                yield,
                total(reached, "completed", flow -> flow.to().equals(output(job))));
        if (naive.isSerialised(job)) {
            var serials = reached.flows("serial-of").stream()
                    .filter(flow -> flow.from().equals(output(job)))
                    .map(Flow::to)
                    .toList();
            quantity("serials of " + job, yield, BigDecimal.valueOf(serials.size()));
            quantity("different serials of " + job, yield, BigDecimal.valueOf(new HashSet<>(serials).size()));
        }
    }

    /** Every lot that was made must have come of something. */
    private void strangers(String heat, Reached reached) {
        var explained = new HashSet<String>();
        List.of("completed", "serial-of", "returned-as").forEach(kind -> explained.addAll(to(reached, kind)));
        reached.made().stream()
                .filter(lot -> !explained.contains(lot))
                .forEach(lot -> findings.add(
                        Violation.INVENTED, "graph: lot %s came of heat %s by nothing".formatted(lot, heat)));
    }

    private void same(String what, String heat, List<String> found, Map<String, Presence> expected) {
        expected.forEach((name, standing) -> WriteCount.violation(outcome(standing), Collections.frequency(found, name))
                .ifPresent(violation -> findings.add(
                        violation,
                        "graph: %s %s of heat %s is %s and there %d times"
                                .formatted(what, name, heat, standing, Collections.frequency(found, name)))));
        found.stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> findings.add(
                        Violation.INVENTED, "graph: nobody made %s %s of heat %s".formatted(what, name, heat)));
    }

    private void quantity(String what, Totals expected, BigDecimal found) {
        if (!expected.allow(found)) {
            findings.add(
                    Violation.OUT_OF_BALANCE, "graph: %s were %s, the ledger says %s".formatted(found, what, expected));
        }
    }

    private static BigDecimal total(Reached reached, String kind, Predicate<Flow> wanted) {
        return reached.flows(kind).stream().filter(wanted).map(Flow::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> to(Reached reached, String kind) {
        return reached.flows(kind).stream().map(Flow::to).toList();
    }

    private static String output(String job) {
        return job + "-A";
    }

    private static Outcome outcome(Presence standing) {
        return switch (standing) {
            case CERTAIN -> Outcome.OK;
            case POSSIBLE -> Outcome.UNKNOWN;
            case NEVER -> Outcome.REFUSED;
        };
    }
}
