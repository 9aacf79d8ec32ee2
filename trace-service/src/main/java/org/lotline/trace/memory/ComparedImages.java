package org.lotline.trace.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.SourcePosition;

/** A graph in memory beside the facts of another, up to where both stand. One thread at a time. */
final class ComparedImages {

    private static final int SLICE = 10_000;

    private final MemoryGraph memory;
    private final AsOf moment;
    private long counting;
    private @Nullable String difference;

    /** @param positions of the other one, read before its facts are */
    ComparedImages(MemoryGraph memory, Collection<SourcePosition> positions) {
        this.memory = memory;
        this.moment = new AsOf(both(positions, memory.positions()), null);
    }

    private static Map<String, Long> both(Collection<SourcePosition> ones, Collection<SourcePosition> others) {
        var sequences = new HashMap<String, Long>();
        ones.forEach(one -> sequences.put(one.source(), one.sequence()));
        var both = new HashMap<String, Long>();
        others.forEach(other ->
                both.put(other.source(), Math.min(other.sequence(), sequences.getOrDefault(other.source(), 0L))));
        return both;
    }

    /** Some facts of the other one, each once. */
    void compare(List<Fact> facts) {
        memory.packed(packed -> {
            var views = new FactViews(packed);
            for (var fact : facts) {
                seen(fact).ifPresent(its -> compare(its, packed, views));
            }
            return views;
        });
    }

    private void compare(Fact its, PackedGraph packed, FactViews views) {
        counting++;
        var row = packed.facts().find(FactKey.of(its.key()));
        var mine = row < 0 ? Optional.<Fact>empty() : seen(views.of(row));
        if (difference == null && !mine.equals(Optional.of(its))) {
            difference = "it has %s as %s".formatted(its, mine);
        }
    }

    private Optional<Fact> seen(Fact fact) {
        var said = fact.assertion();
        if (said == null || !moment.reaches(said.source(), said.sequence())) {
            return Optional.empty();
        }
        var voiding = fact.voiding();
        return Optional.of(
                voiding == null || moment.counts(voiding)
                        ? fact
                        : new Fact(fact.key(), fact.kind(), fact.from(), fact.to(), said, null));
    }

    /** Empty if they are alike; to be asked when all have been compared. */
    Optional<String> difference() {
        if (difference != null) {
            return Optional.of(difference);
        }
        var mine = 0L;
        var size = memory.facts();
        for (var from = 0; from < size; from += SLICE) {
            var first = from;
            mine += memory.packed(packed -> count(packed, first, Math.min(size, first + SLICE)));
        }
        return mine == counting
                ? Optional.empty()
                : Optional.of("it has %,d facts, and not %,d".formatted(mine, counting));
    }

    private long count(PackedGraph packed, int from, int behind) {
        var facts = packed.facts();
        var count = 0L;
        for (var row = from; row < behind; row++) {
            if (facts.sayings().counts(facts.saying(row), moment)) {
                count++;
            }
        }
        return count;
    }
}
