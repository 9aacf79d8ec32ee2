package org.lotline.trace.answer;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.Voiding;

/**
 * A fact that is known at the moment asked for.
 *
 * @param fact the fact
 * @param assertion who said it
 */
record Said(Fact fact, Assertion assertion) {

    /** By sequence within a source, and by ordinal within an event: the last one is the present one. */
    static final Comparator<Said> IN_SEQUENCE = Comparator.comparing(
                    (Said said) -> said.assertion().source())
            .thenComparingLong(said -> said.assertion().sequence())
            .thenComparing(Said::key, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

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
    Voiding voiding() {
        return fact.voiding();
    }

    @Nullable
    String text(Property property) {
        return property.of(assertion);
    }
}
