package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lotline.contracts.events.Tracking;
import org.lotline.custody.KnownPolicy;
import org.lotline.runtime.database.Rows;

/** What records an item needs, whether it is made here or bought. */
@ApplicationScoped
public class Policies {

    /** What we say ourselves comes first, and what receiving says before anybody else. */
    private static final String OF = """
            select base_unit, tracking, heat_mixing, shelf_life_required, heat_required from (
              select base_unit, tracking, heat_mixing, shelf_life_required, heat_required, null as source from item
              where part_number = ? and revision = ?
              union all
              select base_unit, tracking, heat_mixing, shelf_life_required, heat_required, source from known_policy
              where part_number = ? and revision = ?) said
            order by source desc nulls first limit 1""";

    private final Rows rows;

    Policies(Rows rows) {
        this.rows = rows;
    }

    /** What we say ourselves, else what receiving says; empty if nobody has defined it yet. */
    public Optional<KnownPolicy> of(ItemId item) {
        return rows.first(
                OF,
                row -> new KnownPolicy(
                        item.item(), row.text(1), Tracking.of(row.text(2)), row.text(3), row.flag(4), row.flag(5)),
                item.partNumber(),
                item.revision(),
                item.partNumber(),
                item.revision());
    }
}
