package org.lotline.runtime.input;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/**
 * The rule for every text of a request. It is kept without blanks around it and in one form of its characters (Unicode NFC), so
 * that what looks alike is alike; refused is what can't be kept or can't be seen: NUL and half of a surrogate pair (PostgreSQL
 * and UTF-8 keep neither), control characters, and the marks that turn the direction of what follows (Unicode TR 36, 3.1).
 */
public enum StatedText {

    /** A name, a number, a code: one line. */
    LINE,

    /** A reason, a note: lines and tabs are people's. */
    PROSE,

    /** A number that a scanner may have read: the separators of GS1 and ISO/IEC 15434 belong to it. */
    SCANNED;

    private static final int FIRST_DIRECTION_MARK = 0x202A;
    private static final int LAST_DIRECTION_MARK = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    /** Whoever wants a text at all wants one with something in it; an empty one is the contract's affair. */
    public Optional<String> objectionTo(String text) {
        if (!text.isEmpty() && text.isBlank()) {
            return Optional.of("has nothing but blanks in it");
        }
        return text.strip()
                .codePoints()
                .filter(character -> !allows(character))
                .mapToObj(StatedText::named)
                .findFirst();
    }

    /** As it is kept. */
    public String tidied(String text) {
        return Normalizer.normalize(text.strip(), Form.NFC);
    }

    private boolean allows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> allowsControl(character);
            case Character.SURROGATE -> false;
            default -> !turnsDirection(character);
        };
    }

    private boolean allowsControl(int character) {
        return switch (this) {
            case LINE -> false;
            case PROSE -> character == '\n' || character == '\r' || character == '\t';
            case SCANNED -> character == '\u001d' || character == '\u001e' || character == '\u0004';
        };
    }

    private static boolean turnsDirection(int character) {
        return character >= FIRST_DIRECTION_MARK && character <= LAST_DIRECTION_MARK
                || character >= FIRST_ISOLATE && character <= LAST_ISOLATE;
    }

    private static String named(int character) {
        if (character == 0) {
            return "has the character NUL in it";
        }
        if (Character.getType(character) == Character.SURROGATE) {
            return "has half of a surrogate pair in it";
        }
        return "has the character U+%04X in it, which nobody sees".formatted(character);
    }
}
