package org.lotline.contracts.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where material comes from; {@code null} is not on record. Countries are by ISO 3166-1 alpha-2.
 *
 * @param melted where it was melted
 * @param poured where it was poured (cast)
 * @param manufactured where it was manufactured
 * @param madeOn when its maker made it
 * @param source {@code mill}, {@code authorised} or {@code independent}: from whom it was bought
 */
public record Origin(
        @Nullable String melted,
        @Nullable String poured,
        @Nullable String manufactured,
        @Nullable LocalDate madeOn,
        @Nullable String source) {

    /** Nothing is on record. */
    public static final Origin UNKNOWN = new Origin(null, null, null, null, null);

    /** Of countries alone. */
    public Origin(@Nullable String melted, @Nullable String poured, @Nullable String manufactured) {
        this(melted, poured, manufactured, null, null);
    }

    /** What the first says, and what it doesn't say as the other one says it. */
    public static @Nullable Origin merged(@Nullable Origin first, @Nullable Origin other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        return new Origin(
                first.melted == null ? other.melted : first.melted,
                first.poured == null ? other.poured : first.poured,
                first.manufactured == null ? other.manufactured : first.manufactured,
                first.madeOn == null ? other.madeOn : first.madeOn,
                first.source == null ? other.source : first.source);
    }

    /** {@code null} instead of one that says nothing. */
    public @Nullable Origin orNull() {
        return equals(UNKNOWN) ? null : this;
    }
}
