package org.lotline.runtime.follow;

import java.util.List;
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

    /**
     * Whether it may be taken in one transaction with others of its source, which then costs a part of one. What it locks stays locked
     * until all of them are done: no for what changes rows that acts of people lock in an order of their own.
     */
    default boolean mayGoWithOthers(LotEvent event) {
        return false;
    }

    /**
     * An event as its source told it.
     *
     * @param envelope its attributes
     */
    record Told(EventEnvelope envelope, LotEvent event) {}

    /** Takes several that {@linkplain #mayGoWithOthers may go together}, in their order, as {@link #take} does each. */
    default void takeTogether(List<Told> run) {
        run.forEach(told -> take(told.envelope(), told.event()));
    }
}
