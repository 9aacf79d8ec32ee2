package org.lotline.shipping.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.runtime.audit.NamedRecords;

/** Shipments with what came back of them; lots with what shipments say of them and what came back; customers and their consignees. */
@ApplicationScoped
class ShippedRecords implements NamedRecords {

    private static final String RECORDS = """
            with named as (
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

    @Override
    public String query() {
        return RECORDS;
    }
}
