package org.lotline.contracts.events;

import org.jspecify.annotations.Nullable;

/**
 * In which countries material was made, each by ISO 3166-1 alpha-2; {@code null} is not on record.
 *
 * @param melted where it was melted
 * @param poured where it was poured (cast)
 * @param manufactured where it was manufactured
 */
public record Origin(
        @Nullable String melted,
        @Nullable String poured,
        @Nullable String manufactured) {}
