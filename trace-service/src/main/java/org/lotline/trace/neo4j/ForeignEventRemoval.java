package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.EVENT;
import static org.lotline.trace.neo4j.GraphSchema.PARKED_EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import java.util.Map;
import java.util.UUID;
import org.lotline.trace.lineage.ProjectedEvent;
import org.neo4j.driver.Transaction;

/**
 * Takes a foreign event out of the graph, within a transaction that its caller commits. Its facts are found by its id; what it
 * voided is not undone, for of two voids the graph keeps one, and which the other was nobody could say.
 */
final class ForeignEventRemoval {

    private static final String SAME_ID =
            "MATCH (event:%s {eventId: $id}) WHERE event.key STARTS WITH $prefix RETURN count(event)".formatted(EVENT);
    /** Of whatever kind: one statement that looks at every fact, not one for each of some fifty kinds. */
    private static final String VOIDED =
            "MATCH ()-[fact]->() WHERE fact.voidEventId = $id AND fact.key STARTS WITH $prefix RETURN count(fact)";

    private static final String FORGET = "MATCH ()-[fact]->() WHERE fact.key STARTS WITH $facts DELETE fact";
    private static final String RENAME = "MATCH (event:%s {key: $key}) SET event.eventId = $own".formatted(EVENT);
    /** One that was parked had kept its place in the source; it keeps nothing any more. */
    private static final String LOSE_PLACE = """
            MATCH (parked:%s {eventId: $id})
            WHERE parked.key STARTS WITH $prefix
            SET parked.reason = $reason, parked.source = null, parked.sequence = null
            """.formatted(PARKED_EVENT);

    /** Who has an image of the graph sees by that number that something is there no longer. */
    private static final String COUNT = """
            MATCH (position:%s {key: $key})
            SET position.displacements = coalesce(position.displacements, 0) + 1
            """.formatted(SOURCE_POSITION);

    private final Transaction transaction;
    private final Generation generation;

    ForeignEventRemoval(Transaction transaction, Generation generation) {
        this.transaction = transaction;
        this.generation = generation;
    }

    /** Reads the whole graph: there is no index of what voided what, and this is rare. */
    boolean canUndo(UUID foreign) {
        return count(SAME_ID, foreign) <= 1 && count(VOIDED, foreign) == 0;
    }

    private long count(String statement, UUID foreign) {
        var parameters = Map.<String, Object>of("id", foreign.toString(), "prefix", generation.prefix());
        return transaction.run(statement, parameters).single().get(0).asLong();
    }

    /** @param own the event that has its place from now on */
    void undo(UUID foreign, ProjectedEvent own) {
        run(COUNT, Map.of("key", generation.key(own.source())));
        run(FORGET, Map.of("facts", generation.key(foreign + "#")));
        run(
                RENAME,
                Map.of(
                        "key", generation.key(own.source() + "|" + own.sequence()),
                        "own", own.eventId().toString()));
        run(
                LOSE_PLACE,
                Map.of(
                        "id", foreign.toString(),
                        "prefix", generation.prefix(),
                        "reason",
                                "It claimed sequence %d of %s, whose own event there is %s: a foreign record. It keeps nothing."
                                        .formatted(own.sequence(), own.source(), own.eventId())));
    }

    private void run(String statement, Map<String, Object> parameters) {
        transaction.run(statement, parameters).consume();
    }
}
