package org.lotline.quality.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** Right the first time ÷ started, without rework; from the runs that production told of and did not void. */
@ApplicationScoped
public class FirstPassYield {

    private static final int DISPLAYED_DIGITS = 4;

    private final Rows rows;

    FirstPassYield(Rows rows) {
        this.rows = rows;
    }

    /**
     * Which runs are meant; what is absent does not narrow.
     *
     * @param from runs that ended then or later (UTC)
     * @param to runs that ended before (UTC)
     */
    public record Question(
            @Nullable String partNumber,
            @Nullable String machine,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * The yield of an item on a machine, exact.
     *
     * @param item none as long as production has not told what the job makes
     * @param started good, scrapped and reworked
     */
    public record Line(
            @Nullable Item item,
            @Nullable String machine,
            String unit,
            long runs,
            BigDecimal started,
            BigDecimal rightFirstTime) {

        /** For display, rounded half up to 4 digits; empty if nothing was started. */
        public Optional<BigDecimal> displayed() {
            return started.signum() == 0
                    ? Optional.empty()
                    : Optional.of(rightFirstTime.divide(started, DISPLAYED_DIGITS, RoundingMode.HALF_UP));
        }
    }

    /** By part number, revision, machine and unit. */
    public List<Line> of(Question question) {
        return rows.list(
                """
                select j.part_number, j.revision, r.machine, r.unit, count(*) runs,
                  sum(r.good + r.scrap + r.rework) started, sum(r.good) good
                from run_yield r left join job j using (job_id)
                where not exists (select 1 from voided_fact v where v.event_id = r.event_id)
                and (?::text is null or j.part_number = ?) and (?::text is null or r.machine = ?)
                and (?::timestamptz is null or r.ended_at >= ?) and (?::timestamptz is null or r.ended_at < ?)
                group by j.part_number, j.revision, r.machine, r.unit
                order by j.part_number, j.revision, r.machine, r.unit""",
                FirstPassYield::line,
                question.partNumber(),
                question.partNumber(),
                question.machine(),
                question.machine(),
                question.from(),
                question.from(),
                question.to(),
                question.to());
    }

    private static Line line(Row row) {
        var partNumber = row.textOrNull("part_number");
        return new Line(
                partNumber == null ? null : new Item(partNumber, row.text("revision")),
                row.textOrNull("machine"),
                row.text("unit"),
                row.number("runs"),
                row.decimal("started"),
                row.decimal("good"));
    }
}
