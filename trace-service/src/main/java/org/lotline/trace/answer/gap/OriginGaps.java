package org.lotline.trace.answer.gap;

import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Origin;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.answer.thing.TracedLot;
import org.lotline.trace.lineage.Property;

/**
 * What lacks of the countries and the source that policy asks of a received lot: those that are not on record, and those that are not on the list of its
 * item, as that is now. Where a mill melts proposes a country, and is none on record.
 */
final class OriginGaps {

    private static final String INDEPENDENT = "independent";

    private final KnownFacts records;
    private final TracedLot lot;
    private final TraceabilityPolicy policy;

    OriginGaps(KnownFacts records, TracedLot lot, TraceabilityPolicy policy) {
        this.records = records;
        this.lot = lot;
        this.policy = policy;
    }

    Stream<Gap> gaps() {
        if (records.to(lot.key(), RECEIVED).isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(Made.values())
                        .filter(made -> policy.requiredOrigins().contains(made.name()))
                        .flatMap(made -> gap(made).stream()),
                source().stream());
    }

    private Optional<Gap> source() {
        var source = lot.origin() == null ? null : lot.origin().source();
        if (!policy.independentRefused() || source != null && !source.equals(INDEPENDENT)) {
            return Optional.empty();
        }
        return Optional.of(
                source == null
                        ? Gap.of(
                                GapKind.SOURCE_MISSING,
                                lot,
                                "It is not on record from what source lot %s was bought: have quality correct its receipt with POST /corrections of receiving."
                                        .formatted(lot.name()))
                        : Gap.of(
                                GapKind.SOURCE_NOT_ADMITTED,
                                lot,
                                "Lot %s was bought from an independent source, and policy of its item takes none: use it for nothing that ships."
                                        .formatted(lot.name())));
    }

    private Optional<Gap> gap(Made made) {
        var country = lot.origin() == null ? null : made.in(lot.origin());
        if (country == null) {
            return Optional.of(Gap.of(
                    GapKind.ORIGIN_MISSING,
                    lot,
                    "It is not on record in which country lot %s was %s%s: have quality correct its receipt with POST /corrections of receiving."
                            .formatted(lot.name(), made.word(), proposed(made))));
        }
        return policy.countryList() == null || policy.admittedCountries().contains(country)
                ? Optional.empty()
                : Optional.of(Gap.of(
                        GapKind.ORIGIN_NOT_ADMITTED,
                        lot,
                        "Lot %s was %s in %s, which list %s does not have: use it for what has no such list, or have quality correct its receipt if that is wrong."
                                .formatted(lot.name(), made.word(), country, policy.countryList())));
    }

    private String proposed(Made made) {
        var heat = lot.heat();
        if (made != Made.MELTED || heat == null || heat.mill() == null) {
            return "";
        }
        var country =
                ThingDescriptions.text(records.present(Keys.mill(heat.mill()), MILL_DEFINED), Property.COUNTRY_OF_MELT);
        return country == null ? "" : " (mill %s melts in %s, which may be it)".formatted(heat.mill(), country);
    }

    /** Which country. */
    private enum Made {
        MELTED,
        POURED,
        MANUFACTURED;

        @Nullable
        String in(Origin origin) {
            return switch (this) {
                case MELTED -> origin.melted();
                case POURED -> origin.poured();
                case MANUFACTURED -> origin.manufactured();
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
