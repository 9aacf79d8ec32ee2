package org.lotline.receiving;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.rule.Finding;

/** What must hold of a country, wherever one is stated. */
public final class CountryRules {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    private CountryRules() {}

    /** A code that ISO 3166-1 doesn't have is a slip, and would never be on a list. */
    public static Optional<Finding> unknown(@Nullable String country, String field) {
        return country == null || KNOWN.contains(country)
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ReceivingProblem.UNKNOWN_COUNTRY,
                                field,
                                "There is no country %s.".formatted(country),
                                "State the two letters of ISO 3166-1, such as US or DE.")
                        .saidAtField("is no country of ISO 3166-1"));
    }
}
