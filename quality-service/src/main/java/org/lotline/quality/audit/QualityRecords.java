package org.lotline.quality.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.runtime.audit.NamedRecords;

/**
 * Holds and NCRs by their numbers; of jobs, and of lots by their ids, the inspections, NCRs, holds and clearances. A number of a lot is
 * found as the name that a hold gave it, no further: others give lots their numbers.
 */
@ApplicationScoped
class QualityRecords implements NamedRecords {

    private static final String RECORDS = """
            with named as (select unnest(g.lots) as lot_id from given g),
            keys as (select 'lot:' || lot_id as key from named),
            jobs as (select j.job_id from job j, given g where upper(j.job_number) = upper(g.written)),
            seeds as (
                select s.hold_id from hold_seed s join keys using (key)
                union select s.hold_id from hold_seed s, given g where upper(s.name) = upper(g.written)
                    or g.comparable <> '' and right(s.key, length(g.comparable) + 1) = ':' || g.comparable)
            select key as subject, null as mention, true as meant from keys
            union all select 'hold:' || h.hold_id, null, true from hold h, given g where upper(h.hold_number) = upper(g.written)
            union all select 'hold:' || hold_id, null, false from seeds
            union all select 'ncr:' || n.ncr_id, null, true from ncr n, given g where upper(n.ncr_number) = upper(g.written)
            union all select distinct 'ncr:' || n.ncr_id, null, false from ncr_subject n
                where n.key in (select key from keys union select 'job:' || job_id from jobs)
            union all select 'inspection:' || i.inspection_id, null, false from inspection i join named using (lot_id)
            union all select 'inspection:' || i.inspection_id, null, false from inspection i join jobs using (job_id)
            union all select 'clearance:' || c.clearance_id, null, false from clearance c join named using (lot_id)
            union all select 'item:' || key_part(part_number) || ':' || key_part(revision), null, true
                from inspection_plan, given g where upper(part_number) = upper(g.written)""";

    @Override
    public String query() {
        return RECORDS;
    }
}
