package org.lotline.runtime.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.LotEvent;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.kept.KeptRows;

/** Our own events that no void has taken back, in the caller's transaction. */
@ApplicationScoped
public class StandingEvents {

    private static final String STANDING = """
            SELECT e.id FROM event e WHERE e.subject = ? AND e.type = ?
            AND NOT EXISTS (SELECT FROM event v WHERE v.subject = e.subject AND v.type = ? AND v.data ->> 'eventId' = e.id::text)
            ORDER BY e.id""";

    private final Rows rows;
    private final OwnSource source;
    private final KeptRows kept;

    StandingEvents(Rows rows, OwnSource source, KeptRows kept) {
        this.rows = rows;
        this.source = source;
        this.kept = kept;
    }

    /** The ids of those of one kind that tell of {@code subject}, in the order in which they were recorded. */
    public List<UUID> of(String subject, Class<? extends LotEvent> kind) {
        kept.write();
        return rows.list(STANDING, row -> row.uuid(1), subject, typeOf(kind), typeOf(FactVoided.class));
    }

    private String typeOf(Class<? extends LotEvent> kind) {
        return EventTypes.typeOf(source.publisher(), kind);
    }
}
