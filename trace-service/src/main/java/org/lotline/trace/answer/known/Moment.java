package org.lotline.trace.answer.known;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.lineage.VoidRecord;

/**
 * On which knowledge an answer rests. The same moment gives the same answer for ever, whatever comes later.
 *
 * @param asOf per source the sequence up to which events count; a source that isn't named has given none
 * @param knownAt facts and voids that were recorded later don't count (UTC); {@code null} for all that are known
 */
public record Moment(SortedMap<String, Long> asOf, @Nullable Instant knownAt) {

    public Moment {
        asOf = Collections.unmodifiableSortedMap(new TreeMap<>(asOf));
    }

    /** What lies behind a hole doesn't count. */
    public static Moment of(Collection<SourcePosition> positions, @Nullable Instant knownAt) {
        var asOf = new TreeMap<String, Long>();
        positions.forEach(position -> asOf.put(position.source(), position.sequence()));
        return new Moment(asOf, knownAt);
    }

    /** The fact as it was known at this moment: without its void, or with it; {@code null} if it was not known yet. */
    @Nullable
    KnownFact seen(Fact fact) {
        var said = fact.assertion();
        if (said == null || !known(said)) {
            return null;
        }
        var voiding = fact.voiding();
        return voiding == null || known(voiding)
                ? new KnownFact(fact, said)
                : new KnownFact(new Fact(fact.key(), fact.kind(), fact.from(), fact.to(), said, null), said);
    }

    /** Whether what a source said with this sequence counts. */
    public boolean reaches(String source, long sequence) {
        return sequence <= asOf.getOrDefault(source, 0L);
    }

    private boolean known(Assertion said) {
        return reaches(said.source(), said.sequence()) && isKnown(said.recordedAt());
    }

    private boolean known(VoidRecord voiding) {
        return reaches(voiding.source(), voiding.sequence()) && isKnown(voiding.voidedAt());
    }

    private boolean isKnown(Instant recordedAt) {
        return knownAt == null || !recordedAt.isAfter(knownAt);
    }
}
