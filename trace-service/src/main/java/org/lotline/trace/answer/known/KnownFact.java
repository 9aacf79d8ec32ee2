package org.lotline.trace.answer.known;

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
public record KnownFact(Fact fact, Assertion assertion) {

    /** By sequence within a source, and by ordinal within an event: the last one is the present one. */
    public static final Comparator<KnownFact> IN_SEQUENCE = KnownFact::inSequence;

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

    /** By which it is one. */
    public String key() {
        return fact.key();
    }

    /** What it says. */
    public FactKind kind() {
        return fact.kind();
    }

    /** The node where it starts. */
    public String from() {
        return fact.from();
    }

    /** The node where it ends. */
    public String to() {
        return fact.to();
    }

    /** By what it was taken back; {@code null} if it stands. */
    @Nullable
    public VoidRecord voiding() {
        return fact.voiding();
    }

    /** What is written there; {@code null} if nothing is. */
    @Nullable
    public String text(Property property) {
        return property.of(assertion);
    }

    /** Whether it says so there; what it doesn't say is not so. */
    public boolean isSo(Property property) {
        return Boolean.parseBoolean(text(property));
    }

    /** What is written there; empty if nothing is. */
    public String written(Property property) {
        var text = text(property);
        return text == null ? "" : text;
    }
}
