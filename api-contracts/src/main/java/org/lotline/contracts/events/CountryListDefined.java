package org.lotline.contracts.events;

import java.util.List;
import java.util.Set;

/**
 * A list of countries was defined, or defined anew. What it says of items stands in their definitions, which are told anew with it.
 *
 * @param code its code
 * @param name its name
 * @param countries ISO 3166-1 alpha-2, each once
 */
public record CountryListDefined(String code, String name, List<String> countries) implements ReceivingEvent {

    public CountryListDefined {
        countries = List.copyOf(countries);
    }

    @Override
    public String subject() {
        return Keys.countryList(code);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.countryList(code));
    }
}
