package org.lotline.trace.answer.forward;

import static org.lotline.trace.lineage.FactKind.MILL_DEFINED;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedNumbers;
import org.lotline.trace.answer.thing.Whereabouts;
import org.lotline.trace.lineage.Property;

/** Who it is that a seed stands for: its number in the ways it is written, and whose it is. */
final class IdentityDescriptions {

    private final KnownFacts records;

    IdentityDescriptions(KnownFacts records) {
        this.records = records;
    }

    TraceIdentity identity(Seed seed, String key, Whereabouts whereabouts, List<Gap> gaps, boolean complete) {
        var numbers = new SeedNumbers(records);
        var present = numbers.present(key);
        var mill = text(present, Property.MILL);
        return new TraceIdentity(
                key,
                seed.kind(),
                numbers.number(seed, key),
                seed.within().orElse(Window.ALWAYS),
                mill,
                mill == null ? null : text(records.present(Keys.mill(mill), MILL_DEFINED), Property.NAME),
                text(present, Property.SUPPLIER),
                numbers.spellings(key),
                whereabouts,
                gaps,
                complete);
    }

    private static @Nullable String text(Optional<KnownFact> said, Property property) {
        return said.map(fact -> fact.text(property)).orElse(null);
    }
}
