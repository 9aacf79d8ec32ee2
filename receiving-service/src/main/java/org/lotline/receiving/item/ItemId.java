package org.lotline.receiving.item;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A part number with its revision.
 *
 * @param partNumber as ERP writes it
 * @param revision its revision
 */
@Embeddable
public record ItemId(@Column(name = "part_number") String partNumber, String revision) implements Serializable {

    @Override
    public String toString() {
        return partNumber + " rev. " + revision;
    }
}
