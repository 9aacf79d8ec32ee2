package org.lotline.production.job;

import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.production.ProductionProblem;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.deviation.Finding;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of jobs. */
public final class JobRules {

    private JobRules() {}

    static void sensible(NewJob job, boolean isSerialised) {
        var objections = new Objections();
        var last = isSerialised ? "-" + serialDigits(job) : "-A";
        try {
            LotNumber.of(job.jobNumber() + last);
        } catch (InvalidNumberException e) {
            objections.add(
                    ProductionProblem.INVALID_NUMBER,
                    "jobNumber",
                    e.sentence(),
                    "Its %s are named after it, up to %s%s: give it a number of at most %d characters."
                            .formatted(
                                    isSerialised ? "serials" : "lots",
                                    job.jobNumber(),
                                    last,
                                    LotNumber.MAX_LENGTH - last.length()));
        }
        var seen = new HashSet<Integer>();
        for (var index = 0; index < job.operations().size(); index++) {
            if (!seen.add(job.operations().get(index).number())) {
                objections.add(
                        ProductionProblem.INVALID_JOB,
                        "operations[%d].number".formatted(index),
                        "Operation %d is there twice."
                                .formatted(job.operations().get(index).number()),
                        "Number each operation once.");
            }
        }
        objections.refuseIfAny();
    }

    /** The last of its serials: four digits at least, as they are given. */
    private static String serialDigits(NewJob job) {
        return String.format(
                Locale.ROOT,
                "%04d",
                job.quantity().amount().setScale(0, RoundingMode.CEILING).toBigInteger());
    }

    /** @throws ProblemException 409 if the job that is known by this number is another one */
    static void same(Job known, NewJob job) {
        var isSame = known.item.equals(job.item())
                && known.quantity().compareTo(job.quantity()) == 0
                && List.copyOf(known.operations).equals(job.operations());
        if (!isSame) {
            throw new ProblemException(
                    ProductionProblem.JOB_DIFFERS,
                    "Job %s was released for %s of %s.".formatted(known.jobNumber, known.quantity(), known.item),
                    "Read GET /jobs/%s; release what is different under a number of its own."
                            .formatted(known.jobNumber),
                    List.of(ProblemException.field("jobNumber", "names a job that was released otherwise")));
        }
    }

    /** Found if nothing may be done to the job any more. */
    public static Optional<Finding> closed(Job job) {
        return job.isClosed()
                ? Optional.of(new Finding(
                        DeviationKind.JOB_CLOSED,
                        "Job %s was closed at %s.".formatted(job.jobNumber, job.closedAt),
                        "Correct what was recorded wrongly with POST /corrections, or release another job.",
                        ""))
                : Optional.empty();
    }
}
