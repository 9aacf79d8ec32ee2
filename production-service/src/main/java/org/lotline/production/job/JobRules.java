package org.lotline.production.job;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of jobs. */
public final class JobRules {

    private JobRules() {}

    /** What makes no sense of a job that is to be released. */
    static List<Finding> sensible(NewJob job, boolean isSerialised) {
        return Stream.concat(leavesRoom(job, isSerialised).stream(), twice(job.operations()).stream())
                .toList();
    }

    /** Its lots and serials are named after it, and a label carries no more than so many characters. */
    private static Optional<Finding> leavesRoom(NewJob job, boolean isSerialised) {
        var last = isSerialised ? "-" + serialDigits(job) : "-A";
        try {
            LotNumber.of(job.jobNumber() + last);
            return Optional.empty();
        } catch (InvalidNumberException e) {
            return Optional.of(Finding.of(
                    ProductionProblem.INVALID_NUMBER,
                    "jobNumber",
                    e.sentence(),
                    "Its %s are named after it, up to %s%s: give it a number of at most %d characters."
                            .formatted(
                                    isSerialised ? "serials" : "lots",
                                    job.jobNumber(),
                                    last,
                                    LotNumber.MAX_LENGTH - last.length())));
        }
    }

    private static List<Finding> twice(List<JobOperation> operations) {
        var numbers = operations.stream().map(JobOperation::number).toList();
        return IntStream.range(0, numbers.size())
                .filter(index -> numbers.indexOf(numbers.get(index)) != index)
                .mapToObj(index -> Finding.of(
                        ProductionProblem.INVALID_JOB,
                        "operations[%d].number".formatted(index),
                        "Operation %d is there twice.".formatted(numbers.get(index)),
                        "Number each operation once."))
                .toList();
    }

    /** The last of its serials: four digits at least, as they are given. */
    private static String serialDigits(NewJob job) {
        return String.format(
                Locale.ROOT,
                "%04d",
                job.quantity().amount().setScale(0, RoundingMode.CEILING).toBigInteger());
    }

    /** Found if the job that is known by this number is another one. */
    static Optional<Finding> differs(Job known, NewJob job) {
        var isSame = known.item.equals(job.item())
                && known.quantity().compareTo(job.quantity()) == 0
                && List.copyOf(known.operations).equals(job.operations())
                && Objects.equals(known.customer, job.customer());
        return isSame
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ProductionProblem.JOB_DIFFERS,
                                "jobNumber",
                                "Job %s was released for %s of %s%s."
                                        .formatted(
                                                known.jobNumber,
                                                known.quantity(),
                                                known.item,
                                                known.customer == null ? "" : " for " + known.customer),
                                "Read GET /jobs/%s; release what is different under a number of its own."
                                        .formatted(known.jobNumber))
                        .saidAtField("names a job that was released otherwise"));
    }

    /**
     * A job must have been released before anything is done to it.
     *
     * @param number as it was asked for
     */
    static Ruling<Job> released(Optional<Job> found, String number) {
        return Ruling.of(found, unknown(ProblemType.NOT_FOUND, "", number));
    }

    /** The same of a job that a body names. */
    static Ruling<Job> named(Optional<Job> found, String number, String field) {
        return Ruling.of(
                found, unknown(ProductionProblem.UNKNOWN_JOB, field, number).saidAtField("is not released"));
    }

    private static Finding unknown(ProblemType kind, String field, String number) {
        return Finding.of(
                kind,
                field,
                "There is no job %s.".formatted(number),
                "Correct the number, look it up in GET /jobs, or have ERP or quality release it with POST /jobs.");
    }

    /** Found if nothing may be done to the job any more. */
    public static Optional<Finding> closed(Job job) {
        return job.isClosed()
                ? Optional.of(
                        DeviationKind.JOB_CLOSED.found(
                                "",
                                "Job %s was closed at %s.".formatted(job.jobNumber, job.closedAt),
                                "Have an operator or quality correct what was recorded wrongly with POST /corrections, or release another job."))
                : Optional.empty();
    }
}
