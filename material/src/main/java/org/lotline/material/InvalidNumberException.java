package org.lotline.material;

/** A lot number, vendor code or other identifying number that breaks the rule for its kind. */
public final class InvalidNumberException extends MaterialException {

    InvalidNumberException(String sentence) {
        super(sentence);
    }
}
