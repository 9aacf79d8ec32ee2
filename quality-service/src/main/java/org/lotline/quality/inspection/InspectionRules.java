package org.lotline.quality.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.lot.Lots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.rule.Finding;

/** What must hold of an inspection. */
final class InspectionRules {

    private InspectionRules() {}

    /** Operators inspect in process, everything else is for quality. */
    static Optional<Finding> mayRecord(InspectionReport report, ActContext act) {
        return report.kind() == InspectionKind.IN_PROCESS || act.roles().contains("quality")
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.INSPECTION_NEEDS_QUALITY,
                                "kind",
                                "A %s inspection is recorded by quality."
                                        .formatted(report.kind().word()),
                                "Record it as in-process, or ask somebody with the role quality.")
                        .saidAtField("is not an operator's to record"));
    }

    /** Of nothing, or with a reading that makes no sense. */
    static List<Finding> makesSense(InspectionReport report) {
        var findings = new ArrayList<Finding>();
        if (report.lotId() == null && report.jobId() == null) {
            findings.add(Finding.of(
                    QualityProblem.NOTHING_NAMED,
                    "lotId",
                    "Neither a lot nor a job is named.",
                    "Name the lot that was inspected, or the job whose work was."));
        }
        for (var i = 0; i < report.readings().size(); i++) {
            findings.addAll(check(report.readings().get(i), "characteristics[%d]".formatted(i)));
        }
        return findings;
    }

    /**
     * What nobody can have seen: the lot as another item, or before there was it. A report of the latter is taken, and the gate leaves
     * it out of account.
     *
     * @param lot as far as it is known
     */
    static Optional<Finding> fits(InspectionReport report, Lots.Lot lot, ActContext act) {
        if (!report.item().equals(lot.item())) {
            return Optional.of(Finding.of(
                            QualityProblem.WRONG_ITEM,
                            "item",
                            "The lot is of %s %s, not of %s %s."
                                    .formatted(
                                            lot.item().partNumber(),
                                            lot.item().revision(),
                                            report.item().partNumber(),
                                            report.item().revision()),
                            "Correct the item, or the lot.")
                    .saidAtField("is not the lot's"));
        }
        return act.isReport() || !act.occurredAt().isBefore(lot.cameAt().minus(ActContexts.CLOCK_SKEW))
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.BEFORE_THE_LOT,
                                "act.occurredAt",
                                "The lot came into being at %s; the inspection is said to have been at %s."
                                        .formatted(lot.cameAt(), act.occurredAt()),
                                "Correct the time. As a report (act.mode) it is taken, and does not count for the gate.")
                        .saidAtField("is before the lot"));
    }

    private static List<Finding> check(Reading reading, String path) {
        var findings = new ArrayList<Finding>();
        if (reading.value() == null && reading.passed() == null) {
            findings.add(invalid(path + ".value", "%s was neither measured nor judged.".formatted(reading.name())));
        }
        if (reading.value() != null
                && reading.lowerLimit() == null
                && reading.upperLimit() == null
                && reading.passed() == null) {
            findings.add(invalid(path + ".passed", "%s has a value without limits.".formatted(reading.name())));
        }
        if (reading.lowerLimit() != null
                && reading.upperLimit() != null
                && reading.lowerLimit().compareTo(reading.upperLimit()) > 0) {
            findings.add(invalid(
                    path + ".lowerLimit", "The lower limit of %s is above the upper one.".formatted(reading.name())));
        }
        digits(reading.value(), path + ".value").ifPresent(findings::add);
        digits(reading.lowerLimit(), path + ".lowerLimit").ifPresent(findings::add);
        digits(reading.upperLimit(), path + ".upperLimit").ifPresent(findings::add);
        return findings;
    }

    /** As many as a quantity in an event has. */
    private static Optional<Finding> digits(@Nullable BigDecimal number, String field) {
        return number == null || Measure.fits(number)
                ? Optional.empty()
                : Optional.of(invalid(field, "A reading has at most 15 digits before and 9 behind the point."));
    }

    private static Finding invalid(String field, String message) {
        return Finding.of(
                QualityProblem.INVALID_READING,
                field,
                message,
                "Give a value with the least and the most that passes, or say in passed how it was judged.");
    }
}
