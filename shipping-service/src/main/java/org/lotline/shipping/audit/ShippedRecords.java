package org.lotline.shipping.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.runtime.audit.AuditName;
import org.lotline.runtime.audit.AuditedRecord;
import org.lotline.runtime.audit.NamedRecords;
import org.lotline.runtime.database.Rows;

/** Shipments with what came back of them; lots with what shipments say of them and what came back; customers and their consignees. */
@ApplicationScoped
class ShippedRecords implements NamedRecords {

    private static final String RECORDS = """
            with given as (select ?::text as comparable, ?::text as written, ?::text[]::uuid[] as lots),
            named as (
                select n.lot_id from lot_name n, given g where n.comparable = g.comparable
                union select r.lot_id from goods_return r, given g where r.comparable = g.comparable
                union select unnest(g.lots) from given g),
            shipments as (select s.shipment_id from shipment s, given g where s.comparable = g.comparable),
            lines as (select l.shipment_id, l.lot_id, l.line_id, l.lot_number from shipment_line l join named using (lot_id))
            select 'lot:' || lot_id as subject, null as mention, true as meant from named
            union all select 'shipment:' || shipment_id, null, true from shipments
            union all select 'lot:' || r.lot_id, null, false from goods_return r join shipments using (shipment_id)
            union all select 'lot:' || r.lot_id, null, false from goods_return r join named n on n.lot_id = r.shipped_lot_id
            union all select distinct 'shipment:' || shipment_id, lot_id::text, false from lines
            union all select distinct 'shipment:' || shipment_id, line_id::text, false from lines
            union all select distinct 'shipment:' || shipment_id, lot_number, false from lines
            union all select distinct 'customer:' || key_part(c.code), null, true
                from customer c left join consignee d on d.customer = c.code, given g
                where upper(c.code) = upper(g.written) or upper(d.code) = upper(g.written)""";

    private final Rows rows;

    ShippedRecords(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<AuditedRecord> of(AuditName name) {
        return rows.list(RECORDS, AuditedRecord::of, name.comparable(), name.written(), name.lots());
    }
}
