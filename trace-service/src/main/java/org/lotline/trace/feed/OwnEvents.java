package org.lotline.trace.feed;

import java.util.List;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.EventRecordJson;

/** What a source itself has at its sequences: the last word on whose a sequence is. */
@FunctionalInterface
interface OwnEvents {

    /**
     * At most so many of its events, by ascending sequence; fewer, or none, where it has no more.
     *
     * @param first the first sequence that is asked for
     * @throws jakarta.ws.rs.WebApplicationException if the source refuses
     * @throws jakarta.ws.rs.ProcessingException if it doesn't answer
     */
    List<EventRecordJson> from(Source source, long first, int limit);
}
