package org.lotline.production.bom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.lotline.material.MaterialException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.runtime.rule.Finding;

/**
 * Whether enough went into what a job has yielded (domain rule 4: too little at completion). What was issued for one output counts
 * for that; what was issued for all of them makes up for what each still lacks, and must suffice for all that was completed.
 */
public final class ConsumptionRules {

    private ConsumptionRules() {}

    /**
     * The lines of the bill of which too little is in an output.
     *
     * @param used what is in the job
     * @param yielded by output, how much of the product was completed
     * @param output the one that is asked about
     * @param name of that output, for people
     */
    public static List<Finding> tooLittle(
            List<BomLine> lines, List<Consumed> used, Map<UUID, BigDecimal> yielded, UUID output, String name) {
        return lines.stream()
                .flatMap(line -> tooLittle(line, used, yielded, output, name).stream())
                .toList();
    }

    private static Optional<Finding> tooLittle(
            BomLine line, List<Consumed> used, Map<UUID, BigDecimal> yielded, UUID output, String name) {
        var taken = used.stream().filter(some -> line.takes(some.item())).toList();
        if (taken.stream().anyMatch(some -> exactly(some.net(), line).isEmpty())) {
            // Counted otherwise than the bill counts: it can't be compared, and isn't held against anybody.
            return Optional.empty();
        }
        var lacking = lackOf(line, taken, yielded, output);
        var shared = sum(line, taken, some -> some.outputLotId() == null);
        var lackingOfAll = yielded.keySet().stream()
                .map(each -> lackOf(line, taken, yielded, each))
                .reduce(none(line), Quantity::plus);
        return lacking.signum() <= 0 || shared.compareTo(lackingOfAll) >= 0
                ? Optional.empty()
                : Optional.of(finding(line, taken, yielded.getOrDefault(output, BigDecimal.ZERO), output, name));
    }

    /** What it wants at least beyond what was issued for it alone; never below zero. */
    private static Quantity lackOf(BomLine line, List<Consumed> taken, Map<UUID, BigDecimal> yielded, UUID output) {
        var least = line.leastFor(yielded.getOrDefault(output, BigDecimal.ZERO));
        var lack = least.minus(sum(line, taken, some -> output.equals(some.outputLotId())));
        return lack.signum() < 0 ? none(line) : lack;
    }

    private static Finding finding(BomLine line, List<Consumed> taken, BigDecimal made, UUID output, String name) {
        var went = sum(line, taken, some -> some.outputLotId() == null || output.equals(some.outputLotId()));
        return DeviationKind.CONSUMED_TOO_LITTLE.found(
                "quantity",
                "%s of %s want at least %s of %s; %s went into the job for it and what else it has yielded."
                        .formatted(made.toPlainString(), name, line.leastFor(made), line.item(), went),
                "Issue what truly went in, with act.mode report, or correct the count.");
    }

    private static Quantity sum(BomLine line, List<Consumed> taken, Predicate<Consumed> which) {
        return taken.stream()
                .filter(which)
                .flatMap(some -> exactly(some.net(), line).stream())
                .reduce(none(line), Quantity::plus);
    }

    private static Quantity none(BomLine line) {
        return Quantity.zero(Unit.of(line.unit()));
    }

    private static Optional<Quantity> exactly(Quantity quantity, BomLine line) {
        try {
            return Optional.of(quantity.in(Unit.of(line.unit())));
        } catch (MaterialException e) {
            return Optional.empty();
        }
    }
}
