package org.lotline.trace.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.ProjectedEvent;
import org.lotline.trace.lineage.SourcePosition;

/**
 * What became of one record.
 *
 * @param event for the graph; without mutations if it is parked and keeps its place, or if the graph has it already;
 *     {@code null} if it is foreign
 * @param parked if it is to be parked
 * @param instead how it would be parked, should the graph not take it
 */
record ReadRecord(@Nullable ProjectedEvent event, @Nullable ParkedEvent parked, ParkingPlace instead) {

    static ReadRecord understood(ProjectedEvent event, ParkingPlace instead) {
        return new ReadRecord(event, null, instead);
    }

    static ReadRecord parked(ParkingPlace parking, String reason) {
        return new ReadRecord(parking.keepingItsPlace(), parking.because(reason), parking);
    }

    /** The graph has its place; whether it is the event that is known there is all that is left to see. */
    static ReadRecord known(ParkingPlace parking) {
        return new ReadRecord(parking.keepingItsPlace(), null, parking);
    }

    /** The same, as far as a graph that stands there still lacks it. */
    ReadRecord beyond(SourcePosition stands) {
        return event != null && stands.holds(event.sequence()) ? known(instead) : this;
    }

    /** The same as a foreign record, which keeps nothing. */
    ReadRecord foreign(String reason) {
        return new ReadRecord(null, instead.foreign(reason), instead);
    }

    /** How many facts it says or voids. */
    int facts() {
        return event == null ? 0 : event.mutations().size();
    }

    /** The same, parked. */
    ReadRecord refused(String reason) {
        return parked(instead, reason);
    }

    static List<ProjectedEvent> events(List<ReadRecord> incoming) {
        return incoming.stream()
                .<ProjectedEvent>mapMulti((one, events) -> {
                    if (one.event() != null) {
                        events.accept(one.event());
                    }
                })
                .toList();
    }

    static List<ParkedEvent> parked(List<ReadRecord> incoming) {
        return incoming.stream()
                .<ParkedEvent>mapMulti((one, parked) -> {
                    if (one.parked() != null) {
                        parked.accept(one.parked());
                    }
                })
                .toList();
    }
}
