package org.lotline.trace.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; several narrow.
 *
 * @param name any name of a thing
 * @param by who recorded or performed it
 * @param from the first day of recording, by the plant's calendar
 * @param to the last one
 */
public record TrailQuestion(
        @Nullable String name,
        @Nullable String by,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
