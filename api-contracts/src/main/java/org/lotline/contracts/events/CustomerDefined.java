package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer with its ship-tos was defined, or defined anew.
 *
 * @param code its code
 * @param name its name
 * @param consignees its ship-tos
 */
public record CustomerDefined(String code, String name, List<Consignee> consignees) implements ShippingEvent {

    public CustomerDefined {
        consignees = List.copyOf(consignees);
    }

    @Override
    public String subject() {
        return Keys.customer(code);
    }

    @Override
    public Set<String> touches() {
        var keys = new LinkedHashSet<String>();
        keys.add(Keys.customer(code));
        consignees.forEach(consignee -> keys.add(Keys.consignee(consignee.code())));
        return keys;
    }

    /**
     * A ship-to.
     *
     * @param code its code
     * @param name its name
     * @param address where it is
     */
    public record Consignee(
            String code, String name, @Nullable String address) {}
}
