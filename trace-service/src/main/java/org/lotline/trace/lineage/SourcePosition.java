package org.lotline.trace.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far the graph has followed a source: every sequence up to {@link #sequence} is in, and those of {@link #ahead} are in
 * although one before them is missing. Ranges, so that a million events behind one hole cost one range.
 *
 * @param source who gives the sequence
 * @param sequence every event up to here is in the graph or parked; 0 before the first
 * @param ahead what is in beyond a hole; ascending, disjoint, not adjacent
 */
public record SourcePosition(String source, long sequence, List<SequenceRange> ahead) {

    public SourcePosition {
        ahead = List.copyOf(ahead);
    }

    public static SourcePosition start(String source) {
        return new SourcePosition(source, 0, List.of());
    }

    /** The position with that sequence in; the same one if it was in already. */
    public SourcePosition accept(long accepted) {
        if (accepted < 1) {
            throw new IllegalArgumentException("a sequence starts at 1, not at " + accepted);
        }
        if (holds(accepted)) {
            return this;
        }
        if (accepted == sequence + 1 && ahead.isEmpty()) {
            return new SourcePosition(source, accepted, ahead);
        }
        return closed(joined(accepted));
    }

    /** Whether the event of that sequence is in. */
    public boolean holds(long asked) {
        return asked <= sequence || ahead.stream().anyMatch(range -> range.contains(asked));
    }

    /** The last one that is in, whatever is missing before it; 0 if none is. */
    public long last() {
        return ahead.isEmpty() ? sequence : ahead.getLast().last();
    }

    /** What is missing although later ones have come; ascending. */
    public List<SequenceRange> holes() {
        var holes = new ArrayList<SequenceRange>();
        var before = sequence;
        for (var range : ahead) {
            holes.add(new SequenceRange(before + 1, range.first() - 1));
            before = range.last();
        }
        return holes;
    }

    private List<SequenceRange> joined(long accepted) {
        var joined = new ArrayList<SequenceRange>();
        var middle = new SequenceRange(accepted, accepted);
        for (var range : ahead) {
            if (range.last() + 1 == accepted || range.first() - 1 == accepted) {
                middle = new SequenceRange(
                        Math.min(range.first(), middle.first()), Math.max(range.last(), middle.last()));
            } else {
                joined.add(range);
            }
        }
        joined.add(middle);
        joined.sort(Comparator.comparingLong(SequenceRange::first));
        return joined;
    }

    private SourcePosition closed(List<SequenceRange> ranges) {
        return ranges.getFirst().first() == sequence + 1
                ? new SourcePosition(source, ranges.getFirst().last(), ranges.subList(1, ranges.size()))
                : new SourcePosition(source, sequence, ranges);
    }
}
