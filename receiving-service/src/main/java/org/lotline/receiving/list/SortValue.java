package org.lotline.receiving.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** What a list is sorted by. In a place each is the text that the database writes of it and reads again. */
enum SortValue {
    TEXT("text"),
    DAY("date"),
    MOMENT("timestamptz");

    /** As PostgreSQL writes one, but for the T in the place of a blank. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter();

    /** Where a row without a date stands; PostgreSQL's word. */
    private static final String BEHIND_ALL_DATES = "infinity";

    private static final int LAST_YEAR = 9999;

    private final String type;

    SortValue(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    private static boolean isYear(int year) {
        return year > 0 && year <= LAST_YEAR;
    }

    /** Whether it may be one: what the database could not read was never given out. */
    boolean fits(String text) {
        try {
            return switch (this) {
                case TEXT -> text.indexOf('\0') < 0;
                case DAY ->
                    text.equals(BEHIND_ALL_DATES)
                            || isYear(LocalDate.parse(text).getYear());
                case MOMENT ->
                    isYear(OffsetDateTime.parse(text.replace(' ', 'T'), WRITTEN).getYear());
            };
        } catch (DateTimeException e) {
            return false;
        }
    }
}
