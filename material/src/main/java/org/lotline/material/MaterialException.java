package org.lotline.material;

/**
 * Something that makes no sense as material and is refused, request or report alike. The message is a sentence for the
 * person who entered it: what is wrong and what to do instead. It echoes at most a few dozen characters of the input.
 */
public abstract sealed class MaterialException extends RuntimeException
        permits InvalidNumberException, InvalidQuantityException, UnitConversionException, UnknownUnitException {

    private static final int ECHOED = 40;

    MaterialException(String sentence) {
        super(sentence);
    }

    /** What is wrong and what to do instead. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The input as it may stand in a sentence: quoted, and cut where somebody sent a whole file. */
    static String quoted(String input) {
        return "'" + (input.length() <= ECHOED ? input : input.substring(0, ECHOED) + "…") + "'";
    }
}
