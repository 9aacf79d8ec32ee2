package org.lotline.trace.neo4j;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.VoidRecord;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Facts as relationships and back. Times are text, ISO 8601 in UTC, for Neo4j's own would come back without the precision
 * that they were written in; the words of a fact are properties that begin with {@code says_}.
 */
record FactRows(Generation generation) {

    private static final String SAYS = "says_";

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
                words.containsKey("eventId") ? assertion(words) : null,
                words.containsKey("voidEventId") ? voiding(words) : null);
    }

    private static Map<String, Object> said(Assertion assertion) {
        var words = new HashMap<String, Object>();
        assertion.properties().forEach((name, value) -> words.put(SAYS + name, value));
        words.put("source", assertion.source());
        words.put("sequence", assertion.sequence());
        words.put("eventId", assertion.eventId().toString());
        words.put("occurredAt", assertion.occurredAt().toString());
        words.put("recordedAt", assertion.recordedAt().toString());
        words.put("recordedBy", assertion.recordedBy());
        words.put("performedBy", assertion.performedBy());
        return words;
    }

    private static Assertion assertion(Value words) {
        var says = new TreeMap<String, String>();
        for (var name : words.keys()) {
            if (name.startsWith(SAYS)) {
                says.put(name.substring(SAYS.length()), words.get(name).asString());
            }
        }
        return new Assertion(
                says,
                words.get("source").asString(),
                words.get("sequence").asLong(),
                UUID.fromString(words.get("eventId").asString()),
                Instant.parse(words.get("occurredAt").asString()),
                Instant.parse(words.get("recordedAt").asString()),
                words.get("recordedBy").asString(),
                words.get("performedBy").asString());
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
