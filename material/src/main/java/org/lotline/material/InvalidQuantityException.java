package org.lotline.material;

/** An amount that is no plain decimal, or larger or finer than anything a plant holds. */
public final class InvalidQuantityException extends MaterialException {

    InvalidQuantityException(String sentence) {
        super(sentence);
    }
}
