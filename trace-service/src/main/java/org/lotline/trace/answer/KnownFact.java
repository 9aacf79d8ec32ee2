package org.lotline.trace.answer;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.VoidRecord;

/**
 * A fact that is known at the moment asked for.
 *
 * @param fact the fact
 * @param assertion who said it
 */
record KnownFact(Fact fact, Assertion assertion) {

    /** By sequence within a source, and by ordinal within an event: the last one is the present one. */
    static final Comparator<KnownFact> IN_SEQUENCE = Comparator.comparing(
                    (KnownFact said) -> said.assertion().source())
            .thenComparingLong(said -> said.assertion().sequence())
            .thenComparing(
                    KnownFact::key, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    String key() {
        return fact.key();
    }

    FactKind kind() {
        return fact.kind();
    }

    String from() {
        return fact.from();
    }

    String to() {
        return fact.to();
    }

    @Nullable
    VoidRecord voiding() {
        return fact.voiding();
    }

    @Nullable
    String text(Property property) {
        return property.of(assertion);
    }
}
