package org.lotline.production.bom;

import org.lotline.material.Quantity;

/**
 * What a job needs by one line of its bill.
 *
 * @param line the line
 * @param required for the whole job
 * @param net issued to the job so far, less what came back, of the component and its substitutes; in the line's unit
 */
public record Need(BomLine line, Quantity required, Quantity net) {

    /** What is still wanted; below zero is too much. */
    public Quantity open() {
        return required.minus(net);
    }
}
