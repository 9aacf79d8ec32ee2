package org.lotline.goinglive.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day, or a moment by the plant's clock, as somebody wrote it. */
final class StatedDay {

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ISO_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(:[0-9]{2})?)");
    private static final Pattern DOTTED = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern COMPACT = Pattern.compile("(19|20|21)[0-9]{6}");
    private static final Pattern SERIAL = Pattern.compile("[2-9][0-9]{4}");
    private static final Pattern SLASHED = Pattern.compile("[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2,4}.*");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final @Nullable DateTimeFormatter format;
    private final ZoneId zone;

    StatedDay(@Nullable String format, ZoneId zone) {
        this.format = format == null
                ? null
                : DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu")).withResolverStyle(ResolverStyle.STRICT);
        this.zone = zone;
    }

    Reading day(String text) {
        return read(text, moment -> moment.toLocalDate().toString());
    }

    /** As an instant; a day alone is its beginning. */
    Reading moment(String text) {
        return read(text, moment -> moment.atZone(zone).toInstant().toString());
    }

    private interface Written {
        String of(LocalDateTime moment);
    }

    private Reading read(String text, Written written) {
        try {
            var moment = stated(text);
            if (moment == null) {
                return unread(text);
            }
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                return new Reading.Wrong(
                        "%s is in the year %d".formatted(text, moment.getYear()),
                        "Correct the cell; days are of 1990 to 2199.");
            }
            return Reading.of(written.of(moment));
        } catch (DateTimeException e) {
            return new Reading.Wrong("%s is no day".formatted(text), "Correct the cell.");
        }
    }

    private static Reading unread(String text) {
        if (SLASHED.matcher(text).matches()) {
            return new Reading.Wrong(
                    "%s can be read in two ways".formatted(text),
                    "Say in a mapping how days are written, such as \"dateFormat\": \"MM/dd/yyyy\".");
        }
        return Character.isDigit(text.codePointAt(0))
                ? new Reading.Wrong(
                        "%s is no day".formatted(text), "Write it as 2026-03-15, or say \"dateFormat\" in a mapping.")
                : new Reading.NotYet(text);
    }

    private @Nullable LocalDateTime stated(String text) {
        if (ISO.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay();
        }
        var time = ISO_TIME.matcher(text);
        if (time.matches()) {
            return LocalDate.parse(time.group(1)).atTime(LocalTime.parse(time.group(2)));
        }
        if (format != null) {
            return format.parse(text, LocalDate::from).atStartOfDay();
        }
        return byShape(text);
    }

    private static @Nullable LocalDateTime byShape(String text) {
        var dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return LocalDate.of(
                            Integer.parseInt(dotted.group(3)),
                            Integer.parseInt(dotted.group(2)),
                            Integer.parseInt(dotted.group(1)))
                    .atStartOfDay();
        }
        if (COMPACT.matcher(text).matches()) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
        }
        return SERIAL.matcher(text).matches()
                ? SERIAL_ZERO.plusDays(Integer.parseInt(text)).atStartOfDay()
                : null;
    }
}
