package org.lotline.trace.neo4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.VoidRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Facts as relationships and back. Times are text, ISO 8601 in UTC, for Neo4j's own would come back without the precision
 * that they were written in. What statements look at is a property of its own: {@code source}, {@code sequence}, {@code recordedAt}, and
 * a few words that begin with {@code says_}. All else is one list, {@code said}: the event's id, when it occurred, who recorded and who performed it,
 * then names and values in turn. Each property more costs Neo4j what an index entry does. Facts of before have all of it as properties, and
 * are read as well.
 */
record FactRows(Generation generation) {

    private static final String SAYS = "says_";
    private static final String SAID = "said";
    private static final int FIRST_WORD = 4;

    /** Looked at by {@link FactCypher}, {@link ConsumptionCypher} and {@link WarmingUp}. */
    private static final Set<String> LOOKED_AT = Stream.of(
                    Property.PART_NUMBER,
                    Property.REVISION,
                    Property.QUANTITY,
                    Property.UNIT,
                    Property.JOB,
                    Property.NUMBER)
            .map(Property::id)
            .collect(Collectors.toUnmodifiableSet());

    /** What the statements of {@link FactCypher} give of a fact. */
    static final String COLUMNS =
            "fact.key AS key, type(fact) AS kind, startNode(fact).key AS from, endNode(fact).key AS to, properties(fact) AS words";

    /** A row for {@link FactCypher#create} and {@link FactCypher#change}. */
    Map<String, Object> row(Fact fact) {
        return Map.of(
                "key", generation.key(fact.key()),
                "kind", fact.kind().name(),
                "from", generation.key(fact.from()),
                "to", generation.key(fact.to()),
                "said", fact.assertion() == null ? Map.of() : said(fact.assertion()),
                "voided", fact.voiding() == null ? Map.of() : voided(fact.voiding()));
    }

    /** The fact of a row with {@link #COLUMNS}. */
    Fact fact(Record row) {
        var words = row.get("words");
        return new Fact(
                generation.bare(row.get("key").asString()),
                FactKind.valueOf(row.get("kind").asString()),
                generation.bare(row.get("from").asString()),
                generation.bare(row.get("to").asString()),
                words.containsKey("sequence") ? assertion(words) : null,
                words.containsKey("voidEventId") ? voiding(words) : null);
    }

    private static Map<String, Object> said(Assertion assertion) {
        var row = new HashMap<String, Object>();
        var said = new ArrayList<>(List.of(
                assertion.eventId().toString(),
                assertion.occurredAt().toString(),
                assertion.recordedBy(),
                assertion.performedBy()));
        assertion.properties().forEach((name, value) -> {
            if (LOOKED_AT.contains(name)) {
                row.put(SAYS + name, value);
            } else {
                said.add(name);
                said.add(value);
            }
        });
        row.put("source", assertion.source());
        row.put("sequence", assertion.sequence());
        row.put("recordedAt", assertion.recordedAt().toString());
        row.put(SAID, said);
        return row;
    }

    private static Assertion assertion(Value words) {
        var said = words.containsKey(SAID) ? words.get(SAID).asList(Value::asString) : saidBefore(words);
        var says = new TreeMap<String, String>();
        for (var name : words.keys()) {
            if (name.startsWith(SAYS)) {
                says.put(name.substring(SAYS.length()), words.get(name).asString());
            }
        }
        for (var at = FIRST_WORD; at < said.size(); at += 2) {
            says.put(said.get(at), said.get(at + 1));
        }
        return new Assertion(
                says,
                words.get("source").asString(),
                words.get("sequence").asLong(),
                UUID.fromString(said.get(0)),
                Instant.parse(said.get(1)),
                Instant.parse(words.get("recordedAt").asString()),
                said.get(2),
                said.get(3));
    }

    /** Of a fact that has all of it as properties. */
    private static List<String> saidBefore(Value words) {
        return Stream.of("eventId", "occurredAt", "recordedBy", "performedBy")
                .map(name -> words.get(name).asString())
                .toList();
    }

    /** All of it, the absent with a null: one void takes the place of another whole. */
    private static Map<String, @Nullable Object> voided(VoidRecord voiding) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("voidEventId", voiding.eventId().toString());
        words.put("voidSource", voiding.source());
        words.put("voidSequence", voiding.sequence());
        words.put("voidedAt", voiding.voidedAt().toString());
        words.put("voidedBy", voiding.voidedBy());
        words.put("voidReason", voiding.reason());
        words.put(
                "voidReplacedBy",
                voiding.replacedBy() == null ? null : voiding.replacedBy().toString());
        return words;
    }

    private static VoidRecord voiding(Value words) {
        return new VoidRecord(
                UUID.fromString(words.get("voidEventId").asString()),
                words.get("voidSource").asString(),
                words.get("voidSequence").asLong(),
                Instant.parse(words.get("voidedAt").asString()),
                words.get("voidedBy").asString(),
                words.get("voidReason").asString(),
                words.containsKey("voidReplacedBy")
                        ? UUID.fromString(words.get("voidReplacedBy").asString())
                        : null);
    }
}
