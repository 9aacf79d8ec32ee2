package org.lotline.trace.answer.known;

import java.util.Optional;
import org.lotline.contracts.events.Source;

/** Where in the house a quantity lies. */
public enum Place {
    DOCK("dock"),
    FLOOR("floor"),
    FINISHED_GOODS("finished-goods"),
    /** Of finished goods, what is picked for a shipment that isn't confirmed yet. */
    STAGED("staged"),
    /** Given up by its holder and not taken up by the next one. */
    IN_TRANSIT("in-transit");

    private final String id;

    Place(String id) {
        this.id = id;
    }

    /** As events and contract write it. */
    public String id() {
        return id;
    }

    /** The holder of that name. */
    public static Optional<Place> holder(String id) {
        for (var place : values()) {
            if (place.id.equals(id) && place != STAGED && place != IN_TRANSIT) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** The holder that a service is, if it is one. */
    static Optional<Place> ofHolder(String source) {
        return Source.byId(source).flatMap(Place::heldBy);
    }

    private static Optional<Place> heldBy(Source source) {
        return switch (source) {
            case RECEIVING -> Optional.of(DOCK);
            case PRODUCTION -> Optional.of(FLOOR);
            case SHIPPING -> Optional.of(FINISHED_GOODS);
            case QUALITY -> Optional.empty();
        };
    }

    /** The holder whose service has published a fact. */
    public static Place of(String source) {
        return ofHolder(source).orElse(FLOOR);
    }
}
