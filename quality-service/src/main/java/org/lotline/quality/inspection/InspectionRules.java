package org.lotline.quality.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.lot.Lots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of an inspection, and when it has failed. */
final class InspectionRules {

    private static final int NAMED = 3;

    private InspectionRules() {}

    /** @throws ProblemException 403: operators inspect in process, everything else is for quality */
    static void mayRecord(InspectionReport report, ActContext act) {
        if (!report.kind().equals("in-process") && !act.roles().contains("quality")) {
            throw new ProblemException(
                    QualityProblem.INSPECTION_NEEDS_QUALITY,
                    "A %s inspection is recorded by quality.".formatted(report.kind()),
                    "Record it as in-process, or ask somebody with the role quality.",
                    List.of(ProblemException.field("kind", "is not an operator's to record")));
        }
    }

    /** @throws ProblemException 422: of nothing, or with a reading that makes no sense */
    static void makesSense(InspectionReport report) {
        var objections = new Objections();
        if (report.lotId() == null && report.jobId() == null) {
            objections.add(
                    QualityProblem.NOTHING_NAMED,
                    "lotId",
                    "Neither a lot nor a job is named.",
                    "Name the lot that was inspected, or the job whose work was.");
        }
        for (var i = 0; i < report.readings().size(); i++) {
            check(report.readings().get(i), "characteristics[%d]".formatted(i), objections);
        }
        objections.refuseIfAny();
    }

    /**
     * What nobody can have seen: the lot as another item, or before there was it. A report of the latter is taken, and the gate leaves
     * it out of account.
     *
     * @param lot as far as it is known
     * @throws ProblemException 422 for another item; 409 for a request about a time before the lot
     */
    static void fits(InspectionReport report, Lots.Lot lot, ActContext act) {
        if (!report.item().equals(lot.item())) {
            throw new ProblemException(
                    QualityProblem.WRONG_ITEM,
                    "The lot is of %s %s, not of %s %s."
                            .formatted(
                                    lot.item().partNumber(),
                                    lot.item().revision(),
                                    report.item().partNumber(),
                                    report.item().revision()),
                    "Correct the item, or the lot.",
                    List.of(ProblemException.field("item", "is not the lot's")));
        }
        if (!act.isReport() && act.occurredAt().isBefore(lot.cameAt().minus(ActContexts.CLOCK_SKEW))) {
            throw new ProblemException(
                    QualityProblem.BEFORE_THE_LOT,
                    "The lot came into being at %s; the inspection is said to have been at %s."
                            .formatted(lot.cameAt(), act.occurredAt()),
                    "Correct the time. As a report (act.mode) it is taken, and does not count for the gate.",
                    List.of(ProblemException.field("act.occurredAt", "is before the lot")));
        }
    }

    private static void check(Reading reading, String path, Objections objections) {
        if (reading.value() == null && reading.passed() == null) {
            refuse(objections, path + ".value", "%s was neither measured nor judged.".formatted(reading.name()));
        }
        if (reading.value() != null
                && reading.lowerLimit() == null
                && reading.upperLimit() == null
                && reading.passed() == null) {
            refuse(objections, path + ".passed", "%s has a value without limits.".formatted(reading.name()));
        }
        if (reading.lowerLimit() != null
                && reading.upperLimit() != null
                && reading.lowerLimit().compareTo(reading.upperLimit()) > 0) {
            refuse(
                    objections,
                    path + ".lowerLimit",
                    "The lower limit of %s is above the upper one.".formatted(reading.name()));
        }
        checkDigits(reading.value(), path + ".value", objections);
        checkDigits(reading.lowerLimit(), path + ".lowerLimit", objections);
        checkDigits(reading.upperLimit(), path + ".upperLimit", objections);
    }

    /** As many as a quantity in an event has. */
    private static void checkDigits(@Nullable BigDecimal number, String field, Objections objections) {
        try {
            if (number != null) {
                new Measure(number, "1");
            }
        } catch (IllegalArgumentException e) {
            refuse(objections, field, "A reading has at most 15 digits before and 9 behind the point.");
        }
    }

    private static void refuse(Objections objections, String field, String message) {
        objections.add(
                QualityProblem.INVALID_READING,
                field,
                message,
                "Give a value with the least and the most that passes, or say in passed how it was judged.");
    }

    static boolean passed(InspectionReport report) {
        return report.readings().stream().allMatch(Reading::isGood);
    }

    /** What failed, in a sentence; the first few suffice. */
    static String failureOf(InspectionReport report) {
        var failed =
                report.readings().stream().filter(reading -> !reading.isGood()).toList();
        var named = failed.stream().limit(NAMED).map(InspectionRules::failure).collect(Collectors.joining("; "));
        var more = failed.size() > NAMED ? "; and %d more".formatted(failed.size() - NAMED) : "";
        return "The %s inspection failed: %s%s.".formatted(report.kind(), named, more);
    }

    private static String failure(Reading reading) {
        if (!reading.isOutside()) {
            return reading.name() + " did not pass";
        }
        var unit = reading.unit() == null ? "" : " " + reading.unit();
        return "%s %s%s is outside %s to %s"
                .formatted(
                        reading.name(),
                        Objects.requireNonNull(reading.value()).toPlainString(),
                        unit,
                        limit(reading.lowerLimit()),
                        limit(reading.upperLimit()));
    }

    private static String limit(@Nullable BigDecimal limit) {
        return limit == null ? "any" : limit.toPlainString();
    }
}
