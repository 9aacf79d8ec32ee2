package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.memory.LineageInMemory;
import org.lotline.trace.neo4j.ParkedEvents;

/** An admin gives a parked event up; who and why is kept. */
@ApplicationScoped
public class DismissingParked {

    private final ParkedEvents parked;
    private final ActContexts acting;
    private final AuditLog audit;
    private final LineageInMemory memory;
    private final Progress progress;

    DismissingParked(
            ParkedEvents parked, ActContexts acting, AuditLog audit, LineageInMemory memory, Progress progress) {
        this.memory = memory;
        this.parked = parked;
        this.acting = acting;
        this.audit = audit;
        this.progress = progress;
    }

    /**
     * The event that is dismissed now.
     *
     * @throws org.lotline.trace.neo4j.GraphUnavailableException if Neo4j doesn't answer; nothing is kept then
     */
    @Transactional
    public ParkedEvent dismiss(ParkedEvent event, String reason) {
        var act = acting.begin(null);
        audit.record(act, "parked:" + event.parkedId(), "parked-event-dismissed", words(event), null, reason);
        parked.dismiss(event, reason, act.recordedAt());
        memory.dismissed(event);
        progress.moved();
        return event;
    }

    private static Map<String, String> words(ParkedEvent event) {
        return Map.of("event", String.valueOf(event.eventId()), "parkedBecause", event.reason());
    }
}
