package org.lotline.material;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A heat, supplier lot, lot, certificate or other identifying number as it is compared: case, blanks, hyphens and zeros
 * at its very beginning don't count. {@code A-48213}, {@code a 48213} and {@code A48213} are one; so are
 * {@code 0077A123} and {@code 77A123}; {@code A-0048} and {@code A48} are two. Any Unicode dash or blank, full-width and
 * other compatibility forms count as their plain ones (NFKC). Free of any locale. Other characters, like {@code /}, count.
 *
 * <p>Making one from its own key gives the same key, so a stored key may be read back. What is shown to people is the
 * number as written, never the key.
 *
 * @param key the normalised number, never empty; a number of nothing but zeros is {@code 0}
 */
public record ComparableNumber(String key) {

    /** @throws InvalidNumberException if nothing is left to compare by */
    public ComparableNumber {
        var written = key;
        key = withoutLeadingZeros(normalised(written));
        if (key.isEmpty()) {
            throw new InvalidNumberException("%s has nothing to compare by: give at least one letter or digit."
                    .formatted(MaterialException.quoted(written)));
        }
    }

    /** @throws InvalidNumberException if the number is blank or only hyphens */
    public static ComparableNumber of(String number) {
        return new ComparableNumber(number);
    }

    /**
     * The key with the letters that are read for digits folded into them: O is 0; I and L are 1; S is 5; B is 8; Z is 2.
     * Numbers that share it are the same or near misses: index it to find them.
     */
    public String confusableKey() {
        var folded = new StringBuilder(key.length());
        key.chars().forEach(character -> folded.append(digitReadFrom((char) character)));
        return withoutLeadingZeros(folded.toString());
    }

    /**
     * The key, and the key with any one of its characters left out. Two numbers that differ by one character (wrong,
     * missing, too much, turned with its neighbour) always share one of these; index them to find candidates, and ask
     * {@link #isNearMissOf} of each. One more than the key has characters, at most.
     */
    public Set<String> oneOffKeys() {
        var keys = new HashSet<>(Set.of(key));
        for (int from = 0, to; from < key.length(); from = to) {
            to = key.offsetByCodePoints(from, 1);
            keys.add(key.substring(0, from) + key.substring(to));
        }
        return Set.copyOf(keys);
    }

    /**
     * Whether the two differ, but only by letters read for digits ({@link #confusableKey()}) or by one character that is
     * wrong, missing, too much, or turned with its neighbour. A near miss is offered to a person, never merged. Symmetric.
     */
    public boolean isNearMissOf(ComparableNumber other) {
        return !equals(other)
                && (confusableKey().equals(other.confusableKey()) || OneCharacter.separates(key, other.key));
    }

    /** To a fixed point: taking a hyphen away may bring a letter and an accent together, which then are one character. */
    private static String normalised(String number) {
        var before = number;
        var after = normalisedOnce(before);
        while (!after.equals(before)) {
            before = after;
            after = normalisedOnce(before);
        }
        return after;
    }

    /** Down before up: ẞ and ß meet only in SS. */
    private static String normalisedOnce(String number) {
        var plain = Normalizer.normalize(number, Form.NFKC);
        var kept = new StringBuilder(plain.length());
        plain.codePoints().filter(ComparableNumber::counts).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    private static boolean counts(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> false;
            default -> character != '−' && character != '⁃';
        };
    }

    private static String withoutLeadingZeros(String number) {
        var first = 0;
        while (first < number.length() - 1 && number.charAt(first) == '0') {
            first++;
        }
        return number.substring(first);
    }

    private static char digitReadFrom(char character) {
        return switch (character) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'B' -> '8';
            default -> character;
        };
    }

    /** The key. */
    @Override
    public String toString() {
        return key;
    }
}
