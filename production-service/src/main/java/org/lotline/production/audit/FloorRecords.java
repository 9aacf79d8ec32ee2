package org.lotline.production.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.runtime.audit.NamedRecords;

/** Jobs with what they yielded; lots and serials, received and made, with what the jobs say of them; items. */
@ApplicationScoped
class FloorRecords implements NamedRecords {

    private static final String RECORDS = """
            with named as (
                select n.lot_id from lot_name n, given g where n.comparable = g.comparable
                union select n.lot_id from given_number n, given g where n.comparable = g.comparable
                union select unnest(g.lots) from given g),
            jobs as (select j.job_id from job j, given g where j.comparable = g.comparable)
            select 'lot:' || lot_id as subject, null as mention, true as meant from named
            union all select 'job:' || job_id, null, true from jobs
            union all select 'lot:' || o.lot_id, null, false from job_output o join jobs using (job_id)
            union all select distinct 'job:' || m.job_id, m.lot_id::text, false from job_material m join named using (lot_id)
            union all select 'job:' || o.job_id, o.lot_id::text, false from job_output o join named using (lot_id)
            union all select 'lot:' || s.output_lot_id, s.lot_id::text, false from serial s join named using (lot_id)
            union all select 'item:' || key_part(part_number) || ':' || key_part(revision), null, true
                from item, given g where upper(part_number) = upper(g.written)""";

    @Override
    public String query() {
        return RECORDS;
    }
}
