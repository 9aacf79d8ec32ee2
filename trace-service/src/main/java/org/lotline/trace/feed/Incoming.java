package org.lotline.trace.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedEvent;

/**
 * What became of one record.
 *
 * @param event for the graph; without mutations if it is parked and keeps its place; {@code null} if it is foreign
 * @param parked if it is to be parked
 * @param instead how it would be parked, should the graph not take it
 */
record Incoming(@Nullable ProjectedEvent event, @Nullable ParkedEvent parked, Parking instead) {

    static Incoming understood(ProjectedEvent event, Parking instead) {
        return new Incoming(event, null, instead);
    }

    static Incoming parked(Parking parking, String reason) {
        return new Incoming(parking.keepingItsPlace(), parking.because(reason), parking);
    }

    /** The same as a foreign record, which keeps nothing. */
    Incoming foreign(String reason) {
        return new Incoming(null, instead.foreign(reason), instead);
    }

    /** How many facts it says or voids. */
    int facts() {
        return event == null ? 0 : event.mutations().size();
    }

    /** The same, parked. */
    Incoming refused(String reason) {
        return parked(instead, reason);
    }

    static List<ProjectedEvent> events(List<Incoming> incoming) {
        return incoming.stream()
                .<ProjectedEvent>mapMulti((one, events) -> {
                    if (one.event() != null) {
                        events.accept(one.event());
                    }
                })
                .toList();
    }

    static List<ParkedEvent> parked(List<Incoming> incoming) {
        return incoming.stream()
                .<ParkedEvent>mapMulti((one, parked) -> {
                    if (one.parked() != null) {
                        parked.accept(one.parked());
                    }
                })
                .toList();
    }
}
