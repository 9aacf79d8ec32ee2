package org.lotline.runtime.definition;

import jakarta.enterprise.context.ApplicationScoped;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;

/** Defining a noun, or defining it anew; the same definition again is no change, no event and no line in the audit trail. */
@ApplicationScoped
public class DefiningNouns {

    private final EventLog events;
    private final AuditLog audit;

    DefiningNouns(EventLog events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    /** In the caller's transaction: its row, its event and its audit are there together or not at all. */
    public <N, D> Definition<N> define(MasterData<N, D> kind, D wanted, ActContext act) {
        var isNew = kind.claim(wanted);
        var noun = kind.locked(wanted);
        var before = isNew ? null : kind.definitionOf(noun);
        var isChanged = !wanted.equals(before);
        if (isChanged) {
            kind.become(noun, wanted, before, act);
            var event = kind.eventOf(wanted);
            events.append(event, act);
            audit.record(
                    act,
                    event.subject(),
                    kind.action(),
                    before == null ? null : kind.auditOf(before),
                    kind.auditOf(wanted),
                    null);
        }
        return new Definition<>(noun, isNew, isChanged);
    }
}
