package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.custody.KnownLots;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.floor.FloorRules;
import org.lotline.production.floor.GivenNumbers;
import org.lotline.production.job.Job;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** The outputs of a job. The caller of whatever changes them holds the job's row lock. */
@ApplicationScoped
public class Outputs {

    /** Finished lots are named after their job; the day doesn't count. */
    private final GivenNumbers numbers;

    private final KnownLots known;

    Outputs(GivenNumbers numbers, KnownLots known) {
        this.numbers = numbers;
        this.known = known;
    }

    /** In the order of their letters. */
    public List<JobOutput> of(UUID jobId) {
        return JobOutput.list("jobId = ?1 order by length(letters), letters", jobId);
    }

    public Optional<JobOutput> find(UUID jobId, OutputLetters letters) {
        return JobOutput.<JobOutput>find("jobId = ?1 and letters = ?2", jobId, letters.letters())
                .firstResultOptional();
    }

    /** The output of these letters; its lot and number are given once and stay, whatever is voided. */
    public JobOutput reserve(Job job, OutputLetters letters) {
        return find(job.jobId, letters).orElseGet(() -> make(job, letters.sequence(), letters.letters()));
    }

    /** The first output that is neither reserved nor completed. */
    JobOutput next(Job job) {
        var sequence = of(job.jobId).stream()
                        .mapToLong(output -> new OutputLetters(output.letters).sequence())
                        .max()
                        .orElse(0)
                + 1;
        var number = numberOf(job, sequence);
        return make(job, sequence, number.substring(number.lastIndexOf('-') + 1));
    }

    /**
     * The output bears the maker's own number from now on.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if it can't name a lot; 409 if it names another one, made here or received
     */
    void name(JobOutput output, String number) {
        numbers.give(number, output.lotId, "lotNumber");
        if (known.named(number).stream().anyMatch(lot -> !lot.isVoid())) {
            Findings.refuse(Optional.of(FloorRules.taken(number, "lotNumber")));
        }
        output.lotNumber = number;
    }

    /** By output, what the job has yielded, in its unit. */
    public Map<UUID, BigDecimal> yielded(UUID jobId) {
        var yielded = new LinkedHashMap<UUID, BigDecimal>();
        of(jobId)
                .forEach(output ->
                        Stream.ofNullable(output.amount).forEach(amount -> yielded.put(output.lotId, amount)));
        return yielded;
    }

    /** What the job has yielded so far. */
    public Quantity completed(Job job) {
        var unit = Unit.of(job.unit);
        return of(job.jobId).stream()
                .flatMap(output -> Optional.ofNullable(output.completed(job.unit)).stream())
                .reduce(Quantity.zero(unit), Quantity::plus);
    }

    private JobOutput make(Job job, long sequence, String letters) {
        var output = new JobOutput();
        output.lotId = NewIds.next();
        output.jobId = job.jobId;
        output.letters = letters;
        output.lotNumber = numberOf(job, sequence);
        numbers.give(output.lotNumber, output.lotId, "output");
        output.persistAndFlush();
        return output;
    }

    private static String numberOf(Job job, long sequence) {
        return CompletionRules.lotNumber(job, sequence).orRefuse().value();
    }
}
