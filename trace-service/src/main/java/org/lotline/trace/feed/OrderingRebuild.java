package org.lotline.trace.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.trace.neo4j.Rebuild;
import org.lotline.trace.neo4j.Rebuild.Origin;
import org.lotline.trace.neo4j.Rebuilds;

/** An admin has the graph rebuilt; who is kept. */
@ApplicationScoped
public class OrderingRebuild {

    private final Rebuilds rebuilds;
    private final ActContexts acting;
    private final AuditLog audit;

    OrderingRebuild(Rebuilds rebuilds, ActContexts acting, AuditLog audit) {
        this.rebuilds = rebuilds;
        this.acting = acting;
        this.audit = audit;
    }

    /** Empty if one is under way. It is begun within a second. */
    @Transactional
    public Optional<Rebuild> order(Origin origin) {
        var act = acting.begin(null);
        var rebuildId = NewIds.next();
        audit.record(act, "rebuild:" + rebuildId, "rebuild-ordered", null, Map.of("from", origin.name()), null);
        return rebuilds.begin(rebuildId, origin, act.recordedAt());
    }
}
