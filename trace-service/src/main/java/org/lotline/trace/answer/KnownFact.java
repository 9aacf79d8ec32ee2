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
    static final Comparator<KnownFact> IN_SEQUENCE = KnownFact::inSequence;

    private static int inSequence(KnownFact one, KnownFact other) {
        var bySource = one.assertion.source().compareTo(other.assertion.source());
        if (bySource != 0) {
            return bySource;
        }
        var bySequence = Long.compare(one.assertion.sequence(), other.assertion.sequence());
        if (bySequence != 0) {
            return bySequence;
        }
        var byLength = Integer.compare(one.key().length(), other.key().length());
        return byLength == 0 ? one.key().compareTo(other.key()) : byLength;
    }

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
