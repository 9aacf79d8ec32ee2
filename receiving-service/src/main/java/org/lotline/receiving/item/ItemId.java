package org.lotline.receiving.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.lotline.contracts.events.Item;

/**
 * A part number with its revision.
 *
 * @param partNumber as ERP writes it
 * @param revision its revision
 */
@Embeddable
public record ItemId(@Column(name = "part_number") String partNumber, String revision) implements Serializable {

    /** As events have it. */
    public Item item() {
        return new Item(partNumber, revision);
    }

    @Override
    public String toString() {
        return partNumber + " rev. " + revision;
    }
}
