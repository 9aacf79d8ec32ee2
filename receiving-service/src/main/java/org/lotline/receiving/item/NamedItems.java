package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** The items that a delivery names, which is hot: rows of one statement, not managed entities. */
@ApplicationScoped
public class NamedItems {

    private static final String NAMED = """
            select i.part_number, i.revision, i.description, i.base_unit, i.tracking, i.required_certificates, i.heat_required,
                   i.receiving_inspection, i.shelf_life_required, i.heat_mixing, i.export_controlled,
                   i.required_origins, i.country_list, l.countries, i.shelf_life_days::bigint, i.shelf_life_from, i.independent_refused,
                   c.unit, c.amount, c.kind, c.of_unit
            from unnest(?::text[], ?::text[]) as n (part_number, revision)
            join item i using (part_number, revision)
            left join country_list l on l.code = i.country_list
            left join item_conversion c using (part_number, revision)
            order by i.part_number, i.revision, c.ordinal""";

    private static final int UNIT = 18;

    private final Rows rows;

    NamedItems(Rows rows) {
        this.rows = rows;
    }

    /** Those that there are, as they stand; to be read only. */
    public Map<ItemId, Item> of(Collection<ItemId> named) {
        var items = new HashMap<ItemId, Item>();
        rows.list(
                NAMED,
                row -> {
                    var id = new ItemId(row.text(1), row.text(2));
                    var item = items.computeIfAbsent(id, fresh -> item(fresh, row));
                    return row.textOrNull(UNIT) == null ? item : item.conversions.add(conversion(row));
                },
                named.stream().map(ItemId::partNumber).toArray(String[]::new),
                named.stream().map(ItemId::revision).toArray(String[]::new));
        return items;
    }

    private static Item item(ItemId id, Row row) {
        var item = new Item();
        item.id = id;
        item.description = row.textOrNull(3);
        item.baseUnit = row.text(4);
        item.tracking = row.text(5);
        item.requiredCertificates = row.texts(6);
        item.heatRequired = row.flag(7);
        item.receivingInspection = row.flag(8);
        item.shelfLifeRequired = row.flag(9);
        item.heatMixing = row.text(10);
        item.exportControlled = row.flag(11);
        item.requiredOrigins = row.texts(12);
        item.countryList = row.textOrNull(13);
        item.countries = item.countryList == null ? null : row.texts(14);
        var days = row.numberOrNull(15);
        item.shelfLifeDays = days == null ? null : days.intValue();
        item.shelfLifeFrom = row.textOrNull(16);
        item.independentRefused = row.flag(17);
        return item;
    }

    private static ItemConversion conversion(Row row) {
        return new ItemConversion(row.decimal("amount"), row.text(UNIT), row.text(20), row.textOrNull(21));
    }
}
