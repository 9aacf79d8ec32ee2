package org.lotline.contracts.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A supplier was defined, or defined anew.
 *
 * @param code 1 to 6 capital letters and digits
 * @param name its name
 * @param sourceType {@code mill}, {@code authorised} or {@code independent}, unless its deliveries say otherwise; {@code null} if that is not
 *     said
 */
public record SupplierDefined(
        String code, String name, @Nullable String sourceType) implements ReceivingEvent {

    /** Of which the source is not said. */
    public SupplierDefined(String code, String name) {
        this(code, name, null);
    }

    @Override
    public String subject() {
        return Keys.supplier(code);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.supplier(code));
    }
}
