package org.lotline.receiving.lot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.receiving.CountryRules;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.RequiredOrigin;
import org.lotline.runtime.rule.Finding;

/** What must hold of where a lot comes from. A country or source that is not stated is no finding: it is a gap, and nothing ships without it. */
public final class OriginRules {

    private static final String INDEPENDENT = "independent";

    private OriginRules() {}

    /** A code that ISO doesn't have says no country. */
    static Stream<Finding> unknown(StatedLot lot, String path) {
        return Arrays.stream(RequiredOrigin.values())
                .flatMap(origin ->
                        CountryRules.unknown(origin.of(lot.origin()).orElse(null), field(path, origin)).stream());
    }

    /** Both together. */
    public static List<Finding> notAdmitted(StatedLot lot, Item item, String path) {
        return Stream.concat(countries(lot, item, path), independent(lot, item, path).stream())
                .toList();
    }

    /** Who buys where nobody vouches for it may buy a counterfeit (AS5553, AS6174). */
    private static Optional<Finding> independent(StatedLot lot, Item item, String path) {
        var isIndependent =
                lot.origin() != null && INDEPENDENT.equals(lot.origin().source());
        return item.independentRefused && isIndependent
                ? Optional.of(Finding.deviation(
                                ReceivingProblem.SOURCE_NOT_ADMITTED,
                                path + "origin.source",
                                "It comes from an independent source, and policy of %s takes none.".formatted(item.id),
                                "Correct origin.source, or send the goods back; if they are in the rack already, report it: act.mode report, and nothing of it ships.")
                        .saidAtField("is not admitted"))
                : Optional.empty();
    }

    /** What comes from a country that is not admitted is sent back, unless it lies in the rack already: then the report is taken, with its gap. */
    private static Stream<Finding> countries(StatedLot lot, Item item, String path) {
        var admitted = item.countries;
        return admitted == null
                ? Stream.of()
                : item.requiredOrigins.stream()
                        .map(RequiredOrigin::valueOf)
                        .flatMap(origin -> origin
                                .of(lot.origin())
                                .filter(country -> !admitted.contains(country))
                                .flatMap(country -> notAdmitted(item, origin, country, path))
                                .stream());
    }

    private static Optional<Finding> notAdmitted(Item item, RequiredOrigin origin, String country, String path) {
        return Optional.of(Finding.deviation(
                        ReceivingProblem.ORIGIN_NOT_ADMITTED,
                        field(path, origin),
                        "It was %s in %s, which list %s of %s does not have."
                                .formatted(origin.word(), country, item.countryList, item.id),
                        "Correct the country, or send the goods back; if they are in the rack already, report it: act.mode report, and nothing of it ships.")
                .saidAtField("is not on list %s".formatted(item.countryList)));
    }

    private static String field(String path, RequiredOrigin origin) {
        return path + "origin." + origin.word();
    }
}
