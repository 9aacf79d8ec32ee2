package org.lotline.trace.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.Value;

/** Positions as properties and back; ranges lie in one list as first, last, first, last. */
record PositionRows(Generation generation) {

    String key(String source) {
        return generation.key(source);
    }

    Map<String, Object> row(SourcePosition position) {
        return Map.of(
                "key", key(position.source()),
                "source", position.source(),
                "sequence", position.sequence(),
                "ahead", ends(position.ahead()));
    }

    /** Of a map with {@code source}, {@code sequence} and {@code ahead}; at the start if the last two are absent. */
    static SourcePosition sourcePosition(Value row) {
        var source = row.get("source").asString();
        return row.get("sequence").isNull()
                ? SourcePosition.start(source)
                : new SourcePosition(
                        source,
                        row.get("sequence").asLong(),
                        ranges(row.get("ahead").asList(Value::asLong)));
    }

    private static List<Long> ends(List<SequenceRange> ranges) {
        var ends = new ArrayList<Long>();
        for (var range : ranges) {
            ends.add(range.first());
            ends.add(range.last());
        }
        return ends;
    }

    private static List<SequenceRange> ranges(List<Long> ends) {
        var ranges = new ArrayList<SequenceRange>();
        for (var i = 0; i < ends.size(); i += 2) {
            ranges.add(new SequenceRange(ends.get(i), ends.get(i + 1)));
        }
        return ranges;
    }
}
