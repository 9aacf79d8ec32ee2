package org.lotline.production.item;

/** How finely an item is traced; the names are the contract's. */
public enum Tracking {
    /** By lot. */
    LOT,
    /** Each piece is a lot of its own. */
    SERIAL,
    /** Not at all: it may be used without its lot being stated. */
    NONE
}
