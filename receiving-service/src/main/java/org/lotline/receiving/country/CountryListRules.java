package org.lotline.receiving.country;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lotline.contracts.events.CountryListDefined;
import org.lotline.receiving.CountryRules;
import org.lotline.runtime.rule.Finding;

/** What must hold of a list of countries. */
final class CountryListRules {

    private CountryListRules() {}

    /** @param countries as they were stated */
    static List<Finding> unknown(List<String> countries) {
        return IntStream.range(0, countries.size())
                .mapToObj(index -> CountryRules.unknown(countries.get(index), "countries[%d]".formatted(index)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In one order, each once: the same list said otherwise is no change. */
    static CountryListDefined inOrder(CountryListDefined stated) {
        return new CountryListDefined(
                stated.code(),
                stated.name(),
                stated.countries().stream().distinct().sorted().toList());
    }
}
