package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.custody.KnownLots;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.floor.FloorRules;
import org.lotline.production.floor.GivenNumbers;
import org.lotline.production.job.Job;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** The outputs of a job. The caller of whatever changes them holds the job's row lock. */
@ApplicationScoped
public class Outputs {

    /** Finished lots are named after their job; the day doesn't count. */
    private final GivenNumbers numbers;

    private final KnownLots known;
    private final EntityManager entities;
    private final Rows rows;

    Outputs(GivenNumbers numbers, KnownLots known, EntityManager entities, Rows rows) {
        this.numbers = numbers;
        this.known = known;
        this.entities = entities;
        this.rows = rows;
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

    /**
     * What a job has yielded so far.
     *
     * @param amount in the unit of its item: a sum, for it may have thousands of outputs
     * @param last the sequence of the last output, reserved ones too; 0 if there is none
     */
    record Yield(Quantity amount, long last) {}

    /** In one statement, and as the database has it: nothing of the job's outputs may have been changed in this transaction. */
    Yield yieldOf(Job job) {
        return rows.list(
                        """
                        select coalesce(sum(amount), 0) amount,
                          (array_agg(letters order by length(letters) desc, letters desc))[1] last from job_output where job_id = ?""",
                        row -> new Yield(
                                Quantity.stored(row.decimal("amount"), Unit.of(job.unit)),
                                Optional.ofNullable(row.textOrNull("last"))
                                        .map(letters -> new OutputLetters(letters).sequence())
                                        .orElse(0L)),
                        job.jobId)
                .getFirst();
    }

    /** The output behind the last; it gets its number and its row with {@link #complete}. */
    JobOutput next(Job job, Yield before) {
        var number = numberOf(job, before.last() + 1);
        return numbered(job, number.substring(number.lastIndexOf('-') + 1), number);
    }

    /**
     * It was completed, by that event.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if it is new, and its number names another lot
     */
    void complete(Job job, JobOutput output, BigDecimal amount, UUID fact) {
        output.amount = amount;
        output.fact = fact;
        if (!entities.contains(output)) {
            add(
                    output,
                    CompletionRules.lotNumber(job, new OutputLetters(output.letters).sequence())
                            .orRefuse());
        }
    }

    /** With its number, in one statement. It may have been given that number before, as its maker's own. */
    private void add(JobOutput output, LotNumber number) {
        var added = rows.update(
                """
                with given as (
                  insert into given_number (comparable, number, lot_id) values (?, ?, ?) on conflict do nothing returning lot_id),
                its as (select lot_id from given union select lot_id from given_number where comparable = ? and lot_id = ?)
                insert into job_output (lot_id, job_id, letters, lot_number, amount, fact)
                select lot_id, ?::uuid, ?, ?, ?::numeric, ?::uuid from its""",
                number.comparable().key(),
                number.value(),
                output.lotId,
                number.comparable().key(),
                output.lotId,
                output.jobId,
                output.letters,
                output.lotNumber,
                output.amount,
                output.fact);
        if (added == 0) {
            Findings.refuse(Optional.of(FloorRules.taken(number.value(), "output")));
        }
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

    /** By output in the order of their letters, what the job has yielded, in its unit. */
    @SuppressWarnings("unchecked")
    public Map<UUID, BigDecimal> yielded(UUID jobId) {
        List<Object[]> found = entities.createNativeQuery("""
            select lot_id, amount from job_output where job_id = ?1 and amount is not null
            order by length(letters), letters""", Object[].class)
                .setParameter(1, jobId)
                .getResultList();
        var yielded = new LinkedHashMap<UUID, BigDecimal>();
        found.forEach(output -> yielded.put((UUID) output[0], (BigDecimal) output[1]));
        return yielded;
    }

    /** What the job has yielded so far: a sum, for it may have thousands of outputs. */
    public Quantity completed(Job job) {
        var sum = (BigDecimal) entities.createNativeQuery(
                        "select coalesce(sum(amount), 0) from job_output where job_id = ?1", BigDecimal.class)
                .setParameter(1, job.jobId)
                .getSingleResult();
        return Quantity.stored(sum, Unit.of(job.unit));
    }

    private JobOutput make(Job job, long sequence, String letters) {
        var output = numbered(job, letters, numberOf(job, sequence));
        numbers.give(output.lotNumber, output.lotId, "output");
        output.persistAndFlush();
        return output;
    }

    private static JobOutput numbered(Job job, String letters, String number) {
        var output = new JobOutput();
        output.lotId = NewIds.next();
        output.jobId = job.jobId;
        output.letters = letters;
        output.lotNumber = number;
        return output;
    }

    private static String numberOf(Job job, long sequence) {
        return CompletionRules.lotNumber(job, sequence).orRefuse().value();
    }
}
