package org.lotline.receiving.item;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long an item may be used.
 *
 * @param days of which the last one counts
 * @param from the day from which they are counted
 */
public record ShelfLife(int days, From from) {

    /** The last day on which a lot may be used; empty if the day from which that counts is not on record. */
    public Optional<LocalDate> lastDay(@Nullable LocalDate received, @Nullable LocalDate made) {
        return Optional.ofNullable(from == From.MADE ? made : received).map(day -> day.plusDays(days));
    }

    /** From which day it is counted. */
    public enum From {
        RECEIPT("receipt"),
        MADE("made");

        private final String word;

        From(String word) {
            this.word = word;
        }

        /** As the contract has it. */
        public String word() {
            return word;
        }

        /** @throws java.util.NoSuchElementException if there is none of that name */
        public static From of(String word) {
            return Stream.of(values())
                    .filter(from -> from.word.equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
