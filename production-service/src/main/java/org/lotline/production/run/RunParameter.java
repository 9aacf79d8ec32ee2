package org.lotline.production.run;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A setting or reading.
 *
 * @param name what was set or read
 * @param value as it was read
 * @param unit its unit
 */
@Embeddable
public record RunParameter(
        String name, String value, @Nullable String unit) {}
