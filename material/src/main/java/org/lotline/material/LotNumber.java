package org.lotline.material;

import java.util.regex.Pattern;

/**
 * The name of a lot, ours: 1 to 20 characters of the GS1 AI 10 set (GS1 General Specifications, figure 7.11-1, "GS1 AI
 * encodable character set 82"), so that it prints in a GS1 barcode as it is; at least one letter or digit. Given by a
 * {@link LotNumberScheme} or, by rename, by a caller: one rule for both. Equal if written the same; people's spellings
 * are compared by {@link #comparable()}.
 *
 * @param value the number as written
 */
public record LotNumber(String value) {

    /** Characters that AI (10) carries at most. */
    public static final int MAX_LENGTH = 20;

    private static final Pattern CHARACTER_SET_82 = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]+");

    /** @throws InvalidNumberException with a sentence, if the value breaks the rule */
    public LotNumber {
        if (value.length() > MAX_LENGTH) {
            throw new InvalidNumberException("Lot number %s has %s characters: use at most %s, or it fits no GS1 label."
                    .formatted(MaterialException.quoted(value), value.length(), MAX_LENGTH));
        }
        if (!CHARACTER_SET_82.matcher(value).matches() || value.chars().noneMatch(LotNumber::isLetterOrDigit)) {
            throw new InvalidNumberException(
                    ("Lot number %s can't be printed on a GS1 label: use letters A-Z a-z, digits and"
                                    + " ! \" %% & ' ( ) * + , - . / : ; < = > ? _ without blanks, with at least one letter or digit.")
                            .formatted(MaterialException.quoted(value)));
        }
    }

    /** @throws InvalidNumberException with a sentence, if the value breaks the rule */
    public static LotNumber of(String value) {
        return new LotNumber(value);
    }

    /** The key by which this number is the same as another spelling of it. */
    public ComparableNumber comparable() {
        return ComparableNumber.of(value);
    }

    private static boolean isLetterOrDigit(int asciiCharacter) {
        return Character.isLetterOrDigit(asciiCharacter);
    }

    /** The number as written. */
    @Override
    public String toString() {
        return value;
    }
}
