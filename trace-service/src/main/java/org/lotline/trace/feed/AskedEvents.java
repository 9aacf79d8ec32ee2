package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.trace.sources.SourceClients;

/** Asks for them over {@code GET /events}. */
@ApplicationScoped
class AskedEvents implements OwnEvents {

    private final SourceClients sources;

    AskedEvents(SourceClients sources) {
        this.sources = sources;
    }

    @Override
    public List<EventRecordJson> from(Source source, long first, int limit) {
        return sources.forEvents(source).listEvents(first, limit).getEntity().getEvents();
    }
}
