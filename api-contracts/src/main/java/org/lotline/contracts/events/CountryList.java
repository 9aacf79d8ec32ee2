package org.lotline.contracts.events;

import java.util.List;

/**
 * The countries that a list of the plant has.
 *
 * @param code of the list
 * @param countries ISO 3166-1 alpha-2, each once
 */
public record CountryList(String code, List<String> countries) {

    public CountryList {
        countries = List.copyOf(countries);
    }
}
