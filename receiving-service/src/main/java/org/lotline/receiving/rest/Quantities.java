package org.lotline.receiving.rest;

import org.lotline.contracts.shared.model.Quantity;

/** Quantities between the contract and material. */
final class Quantities {

    private Quantities() {}

    static Quantity modelOf(org.lotline.material.Quantity quantity) {
        return new Quantity().value(quantity.amount()).unit(quantity.unit().code());
    }
}
