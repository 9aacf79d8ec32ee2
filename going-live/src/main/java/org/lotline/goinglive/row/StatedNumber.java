package org.lotline.goinglive.row;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody wrote it. What can be read in two ways is refused and never guessed: {@code 1,234} is a thousand in Ohio and a
 * little more than one in Ulm.
 */
final class StatedNumber {

    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?[0-9][0-9.,' \\u00A0\\u202F]*)\\s*([\\p{L}{\\[\"%].{0,39})");
    private static final Pattern BLANKS = Pattern.compile("(?<=[0-9])[ '’\\u00A0\\u202F](?=[0-9]{3}(?![0-9]))");
    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]{1,40},[0-9]{1,40}");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[-+]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,40})?");
    private static final Pattern GROUPED_BY_POINT = Pattern.compile("[-+]?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,40})?");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9](\\.[0-9]+)?[eE][-+]?[0-9]{1,3}");
    private static final int MOST_BEFORE = 15;
    private static final int MOST_BEHIND = 9;

    private final @Nullable Boolean decimalComma;

    StatedNumber(@Nullable Boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    Reading read(String text) {
        var withUnit = WITH_UNIT.matcher(text);
        if (withUnit.matches() && !EXPONENT.matcher(text).matches()) {
            var number = number(withUnit.group(1).strip());
            return number instanceof Reading.Value value
                    ? new Reading.Value(value.text(), withUnit.group(2).strip())
                    : number;
        }
        return number(text);
    }

    private Reading number(String stated) {
        var text = BLANKS.matcher(stated).replaceAll("");
        if (EXPONENT.matcher(text).matches()) {
            return bounded(new BigDecimal(text));
        }
        if (decimalComma == null) {
            return PLAIN.matcher(text).matches() ? bounded(new BigDecimal(text)) : undecided(text);
        }
        return decimalComma ? withComma(text) : withPoint(text);
    }

    private Reading undecided(String text) {
        if (COMMA.matcher(text).matches()
                || GROUPED_BY_COMMA.matcher(text).matches()
                || GROUPED_BY_POINT.matcher(text).matches()) {
            return new Reading.Wrong(
                    "%s can be read in two ways".formatted(text),
                    "Say in a mapping whether the comma is the decimal point (\"decimalComma\": true or false).");
        }
        return none(text);
    }

    private Reading withComma(String text) {
        if (GROUPED_BY_POINT.matcher(text).matches() || COMMA.matcher(text).matches()) {
            return bounded(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? bounded(new BigDecimal(text)) : none(text);
    }

    private Reading withPoint(String text) {
        if (GROUPED_BY_COMMA.matcher(text).matches()) {
            return bounded(new BigDecimal(text.replace(",", "")));
        }
        return PLAIN.matcher(text).matches() ? bounded(new BigDecimal(text)) : none(text);
    }

    /** Words where a number belongs are what somebody has still to find out; digits that are no number are a slip. */
    private static Reading none(String text) {
        return Character.isDigit(text.codePointAt(0))
                ? new Reading.Wrong("%s is no number".formatted(text), "Correct the cell.")
                : new Reading.NotYet(text);
    }

    private static Reading bounded(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (bare.scale() > MOST_BEHIND || bare.precision() - bare.scale() > MOST_BEFORE) {
            return new Reading.Wrong(
                    "%s has more than %d digits before or %d behind the point"
                            .formatted(number, MOST_BEFORE, MOST_BEHIND),
                    "Correct the cell.");
        }
        return Reading.of(bare.toPlainString());
    }
}
