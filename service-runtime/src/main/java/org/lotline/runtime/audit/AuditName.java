package org.lotline.runtime.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

/**
 * What somebody calls a thing whose trail is wanted.
 *
 * @param written as it was typed or scanned; empty if the lots alone are wanted
 * @param lots lots that the asker knows to be meant
 */
public record AuditName(String written, List<UUID> lots) {

    public AuditName {
        lots = List.copyOf(lots);
    }

    /** As numbers are compared; empty if there is nothing to compare by. */
    public String comparable() {
        try {
            return ComparableNumber.of(written).key();
        } catch (InvalidNumberException e) {
            return "";
        }
    }

    /** If it is an id and no name. */
    Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(written))
                    .filter(id -> id.toString().equalsIgnoreCase(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
