package org.lotline.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.lotline.contracts.events.Item;

/**
 * An item in our tables.
 *
 * @param partNumber as ERP writes it
 * @param revision its revision
 */
@Embeddable
public record ItemId(@Column(name = "part_number") String partNumber, String revision) implements Serializable {

    public static ItemId of(Item item) {
        return new ItemId(item.partNumber(), item.revision());
    }

    public Item item() {
        return new Item(partNumber, revision);
    }
}
