package org.lotline.quality;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.lotline.runtime.database.Rows;

/** Facts of others that never were, kept because a void may come before its fact. */
@Singleton
public final class VoidedFacts {

    private final Rows rows;

    VoidedFacts(Rows rows) {
        this.rows = rows;
    }

    public void add(UUID eventId) {
        rows.update("insert into voided_fact (event_id) values (?) on conflict do nothing", eventId);
    }

    public boolean contains(UUID eventId) {
        return rows.first("select 1 from voided_fact where event_id = ?", row -> true, eventId)
                .isPresent();
    }
}
