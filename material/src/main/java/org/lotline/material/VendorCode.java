package org.lotline.material;

import java.util.regex.Pattern;

/**
 * A supplier's short name within lot numbers: 1 to 6 of A–Z and 0–9, so that the number stays within 20 characters.
 *
 * @param value like {@code ACME}
 */
public record VendorCode(String value) {

    /** Characters that a code has at most. */
    public static final int MAX_LENGTH = 6;

    private static final Pattern RULE = Pattern.compile("[A-Z0-9]{1," + MAX_LENGTH + "}");

    /** @throws InvalidNumberException with a sentence, if the value breaks the rule */
    public VendorCode {
        if (!RULE.matcher(value).matches()) {
            throw new InvalidNumberException("Vendor code %s is not usable in a lot number: use 1 to 6 of A-Z and 0-9."
                    .formatted(MaterialException.quoted(value)));
        }
    }

    /** @throws InvalidNumberException with a sentence, if the value breaks the rule */
    public static VendorCode of(String value) {
        return new VendorCode(value);
    }

    /** The code. */
    @Override
    public String toString() {
        return value;
    }
}
