package org.lotline.contracts.events;

import java.util.Set;

/**
 * A supplier was defined, or defined anew.
 *
 * @param code 1 to 6 capital letters and digits
 * @param name its name
 */
public record SupplierDefined(String code, String name) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.supplier(code);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.supplier(code));
    }
}
