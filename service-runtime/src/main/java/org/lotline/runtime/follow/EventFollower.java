package org.lotline.runtime.follow;

import java.util.Set;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;

/** Takes events of other services into tables of this one. Make it a bean, and it is called. */
public interface EventFollower {

    /** Whose events. */
    Set<Source> sources();

    /**
     * Called once per event, in a transaction that also moves the sequence up to which the source is taken; whatever is thrown
     * rolls both back, and the event comes again a moment later. Duplicates and any order must do no harm: a
     * source may have been restored. Nothing of a request is there (no token, no {@code ActContexts}), and other services must not be called here.
     */
    void take(EventEnvelope envelope, LotEvent event);
}
