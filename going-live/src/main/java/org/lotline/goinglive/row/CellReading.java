package org.lotline.goinglive.row;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lotline.goinglive.mapping.Field;
import org.lotline.goinglive.mapping.PlantMapping;
import org.lotline.goinglive.table.Cell;

/** Reads cells by the type of their field and as the plant writes. Nothing is guessed, nothing is invented. */
final class CellReading {

    private static final Pattern LOST_DIGITS = Pattern.compile("[0-9][.,][0-9]+[eE]\\+[0-9]{1,3}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int SURE_DIGITS = 15;

    private final StatedNumber numbers;
    private final StatedUnit units;
    private final StatedDay days;
    private final NotYetFilled notYet;

    CellReading(PlantMapping mapping, ZoneId zone) {
        numbers = new StatedNumber(mapping.decimalComma());
        units = new StatedUnit(mapping.units());
        days = new StatedDay(mapping.dateFormat(), zone);
        notYet = new NotYetFilled(mapping.notYet());
    }

    Reading read(Cell cell, Field field) {
        return switch (cell.kind()) {
            case EMPTY -> new Reading.Nothing();
            case ERROR -> new Reading.NotYet(cell.text());
            case NUMBER -> number(cell.text(), field);
            case DAY -> day(cell.text(), field);
            case TEXT -> text(cell.text(), field);
        };
    }

    private Reading text(String text, Field field) {
        if (notYet.isMeantBy(text) || isHyphen(text, field)) {
            return new Reading.NotYet(text);
        }
        return byType(text, field);
    }

    private static boolean isHyphen(String text, Field field) {
        return switch (field.type()) {
            case REVISION, WORDS -> false;
            default -> NotYetFilled.isHyphen(text);
        };
    }

    private Reading number(String text, Field field) {
        return switch (field.type()) {
            case DECIMAL -> new StatedNumber(false).read(text);
            case NAME, REVISION, CODE -> named(text, field);
            default -> byType(text, field);
        };
    }

    /** A number cell keeps 15 digits; the others are zeros that nobody typed. */
    private static Reading named(String text, Field field) {
        var digits = text.chars().filter(Character::isDigit).count();
        if (digits > SURE_DIGITS) {
            return new Reading.Wrong(
                    "%s is a number of which the spreadsheet has kept %d digits".formatted(text, SURE_DIGITS),
                    "Make the column a text, and type or fetch the number again.");
        }
        return bounded(text, field);
    }

    private Reading day(String text, Field field) {
        return switch (field.type()) {
            case DAY -> days.day(text);
            case MOMENT -> days.moment(text);
            case WORDS -> bounded(text, field);
            default ->
                new Reading.Wrong(
                        "%s is a day to the spreadsheet".formatted(text),
                        "Make the column a text: a spreadsheet takes numbers such as 3-12 for days; type or fetch them again.");
        };
    }

    private Reading byType(String text, Field field) {
        return switch (field.type()) {
            case WORDS -> bounded(text.replaceAll("\\s*[\\r\\n\\t]+\\s*", " "), field);
            case NAME, REVISION -> name(text, field);
            case CODE -> name(text.toUpperCase(Locale.ROOT), field);
            case DECIMAL -> numbers.read(text);
            case UNIT -> units.read(text);
            case DAY -> days.day(text);
            case MOMENT -> days.moment(text);
            case FLAG -> flag(text);
            case CHOICE -> choice(text, field).map(Reading::of).orElseGet(() -> noChoice(text, field));
            case CHOICES -> choices(text, field);
        };
    }

    private static Reading name(String text, Field field) {
        if (LOST_DIGITS.matcher(text).matches()) {
            return new Reading.Wrong(
                    "%s has lost its digits in a spreadsheet".formatted(text),
                    "Make the column a text in the spreadsheet, fetch the number again and save it anew.");
        }
        return bounded(text, field);
    }

    private static Reading bounded(String text, Field field) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (CONTROL.matcher(normal).find()) {
            return new Reading.Wrong("It has characters that nobody sees", "Type it anew.");
        }
        if (normal.codePointCount(0, normal.length()) > field.longest()) {
            return new Reading.Wrong(
                    "It has more than %d characters".formatted(field.longest()),
                    "Shorten it, or look whether it is the right column.");
        }
        return Reading.of(normal);
    }

    private static Reading flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "ja", "j", "true", "1", "x", "oui", "required", "wahr" -> Reading.of("true");
            case "no", "n", "nein", "false", "0", "non", "falsch" -> Reading.of("false");
            default -> new Reading.Wrong("%s is neither yes nor no".formatted(text), "Write yes or no.");
        };
    }

    private static Reading choices(String text, Field field) {
        List<String> all = new ArrayList<>();
        for (var one : text.strip().split("[,;/+\\s]+")) {
            var choice = choice(one, field);
            if (choice.isEmpty()) {
                return noChoice(one, field);
            }
            if (!all.contains(choice.get())) {
                all.add(choice.get());
            }
        }
        return Reading.of(String.join(",", all));
    }

    private static Optional<String> choice(String text, Field field) {
        return field.choices().stream()
                .filter(choice ->
                        choice.ours().equalsIgnoreCase(text) || choice.words().contains(text.toLowerCase(Locale.ROOT)))
                .map(Field.Choice::ours)
                .findFirst();
    }

    private static Reading noChoice(String text, Field field) {
        return new Reading.Wrong(
                "%s is none of %s"
                        .formatted(
                                text,
                                field.choices().stream().map(Field.Choice::ours).toList()),
                "Write one of them.");
    }
}
