package org.lotline.receiving.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.runtime.audit.NamedRecords;

/**
 * Lots by number, serial, supplier's lot and heat, with their receipts and certificates; receipts by note and order, with their lots;
 * certificates, suppliers, mills, lists of countries and items. A controlled certificate is not found by its number: who asks need not be admitted.
 */
@ApplicationScoped
class DockRecords implements NamedRecords {

    private static final String RECORDS = """
            with named as (
                select i.lot_id from lot_identifier i, given g
                where i.kind in ('number', 'serial', 'supplierLot', 'heat') and i.comparable = g.comparable
                union select l.lot_id from lot l, given g where l.lot_id = any(g.lots)),
            receipts as (
                select r.receipt_id from purchase_receipt r, given g where r.comparable = g.comparable
                union select l.receipt_id from lot l, given g where l.purchase_order = g.written)
            select 'lot:' || lot_id as subject, null as mention, true as meant from named
            union all select 'lot:' || l.lot_id, null, false from lot l join receipts using (receipt_id)
                where l.lot_id not in (select lot_id from named)
            union all select 'receipt:' || receipt_id, null, false
                from (select receipt_id from receipts union select l.receipt_id from lot l join named using (lot_id)) r
            union all select 'certificate:' || certificate_id, null, false
                from (select k.certificate_id from certificate_link k join named using (lot_id)
                      union select c.certificate_id from certificate c, given g where c.comparable = g.comparable
                          and not exists (select from certificate_control cc where cc.certificate_id = c.certificate_id)) c
            union all select 'supplier:' || key_part(code), null, true from supplier, given g where upper(code) = upper(g.written)
            union all select 'mill:' || key_part(code), null, true from mill, given g where upper(code) = upper(g.written)
            union all select 'country-list:' || key_part(code), null, true
                from country_list, given g where upper(code) = upper(g.written)
            union all select 'item:' || key_part(part_number) || ':' || key_part(revision), null, true
                from item, given g where upper(part_number) = upper(g.written)""";

    @Override
    public String query() {
        return RECORDS;
    }
}
