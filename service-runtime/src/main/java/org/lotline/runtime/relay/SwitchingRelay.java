package org.lotline.runtime.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.audit.AuditLog;

/** An operator pauses or resumes the relay of this instance; who and why is kept. */
@ApplicationScoped
public class SwitchingRelay {

    private final RelayService relay;
    private final ActContexts acting;
    private final AuditLog audit;

    SwitchingRelay(RelayService relay, ActContexts acting, AuditLog audit) {
        this.relay = relay;
        this.acting = acting;
        this.audit = audit;
    }

    @Transactional
    public void to(boolean paused, String reason) {
        var action = paused ? "relay-paused" : "relay-resumed";
        audit.record(acting.begin(null), "relay", action, paused(relay.isPaused()), paused(paused), reason);
        if (paused) {
            relay.pause();
        } else {
            relay.resume();
        }
    }

    private static Map<String, Boolean> paused(boolean paused) {
        return Map.of("paused", paused);
    }
}
