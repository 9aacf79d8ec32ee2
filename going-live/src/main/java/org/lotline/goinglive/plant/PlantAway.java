package org.lotline.goinglive.plant;

import java.io.Serial;

/** A service can't be reached, or does not take our token: the import ends here and can go on later. */
public final class PlantAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PlantAway(String message) {
        super(message);
    }
}
