package org.lotline.contracts.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mill was defined, or defined anew.
 *
 * @param code its code
 * @param name its name
 * @param countryOfMelt ISO 3166-1 alpha-2
 */
public record MillDefined(
        String code, String name, @Nullable String countryOfMelt) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.mill(code);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.mill(code));
    }
}
