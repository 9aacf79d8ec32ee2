package org.lotline.production.output;

import java.util.List;
import org.lotline.material.Quantity;

/**
 * How much an output was in truth.
 *
 * @param quantity all of it
 * @param neverMade numbers of units that never were
 * @param alsoMade numbers of units that were forgotten
 * @param path of these members in the body
 */
public record NewCount(Quantity quantity, List<String> neverMade, List<String> alsoMade, String path) {

    public NewCount {
        neverMade = List.copyOf(neverMade);
        alsoMade = List.copyOf(alsoMade);
    }
}
