package org.lotline.quality.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.ncr.Decision;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** How received lots stand by what is recorded here: of inspections those that count for the gate. */
@ApplicationScoped
public class Acceptances {

    private static final String OF_LOTS = """
            select a.lot_id, l.lot_id is not null as known, coalesce(p.requires @> array[?::text], false) as planned,
                   last.passed is not null as inspected, coalesce(last.passed, false) as passed,
                   (select min(n.ncr_number) from ncr_subject s join ncr n using (ncr_id)
                    where s.key = a.key and not n.voided and s.decision = any (?::text[])) as rejected_by
            from unnest(?::uuid[], ?::text[]) with ordinality a (lot_id, key, place)
            left join lot l on l.lot_id = a.lot_id
            left join inspection_plan p on p.part_number = l.part_number and p.revision = l.revision
            left join lateral (
              select i.passed from inspection i where i.lot_id = a.lot_id and i.kind = ?
              and (l.lot_id is null or (i.part_number = l.part_number and i.revision = l.revision
                   and i.occurred_at >= l.came_at - ?::interval))
              order by i.inspection_id desc limit 1) last on true
            order by a.place""";

    private final Rows rows;

    Acceptances(Rows rows) {
        this.rows = rows;
    }

    /**
     * One lot.
     *
     * @param isPlanned whether its item's plan wants a receiving inspection; absent if the lot is not known here
     * @param hasPassed of the last receiving inspection that counts; absent if there is none
     * @param rejectedBy the number of an NCR whose last disposition of it clears nothing
     */
    public record Acceptance(
            UUID lotId,
            @Nullable Boolean isPlanned,
            @Nullable Boolean hasPassed,
            @Nullable String rejectedBy) {}

    /** Each of them once, in the order of the question. */
    public List<Acceptance> of(List<UUID> lots) {
        var asked = lots.stream().distinct().toList();
        var receiving = InspectionKind.RECEIVING.word();
        return rows.list(
                OF_LOTS,
                Acceptances::acceptance,
                receiving,
                Decision.clearingNothing(),
                asked,
                asked.stream().map(Keys::lot).toList(),
                receiving,
                ActContexts.CLOCK_SKEW.toString());
    }

    private static Acceptance acceptance(Row row) {
        return new Acceptance(
                row.uuid("lot_id"),
                row.flag("known") ? row.flag("planned") : null,
                row.flag("inspected") ? row.flag("passed") : null,
                row.textOrNull("rejected_by"));
    }
}
