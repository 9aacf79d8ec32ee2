package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotline.trace.lineage.FactKind;
import org.neo4j.driver.Transaction;

/**
 * Labels, constraints and the pointer to the generation that answers. Keys are unique, so that what is there is found by an index, and
 * who makes a fact of a key that is there is refused: there are no twins.
 */
@ApplicationScoped
class GraphSchema {

    /** Whatever facts start and end at. */
    static final String THING = "Thing";

    static final String EVENT = "Event";
    static final String SOURCE_POSITION = "SourcePosition";
    static final String PARKED_EVENT = "ParkedEvent";

    static final String REBUILD = "Rebuild";

    /** Those of a generation. */
    static final List<String> LABELS = List.of(THING, EVENT, SOURCE_POSITION, PARKED_EVENT);

    /** For the lots of a few items among all that have no heat on record. */
    private static final String WITHOUT_HEAT_BY_ITEM =
            "CREATE INDEX WITHOUT_HEAT_item IF NOT EXISTS FOR ()-[fact:WITHOUT_HEAT]-() ON (fact.says_partNumber, fact.says_revision)";

    /** Graphs once had the offsets of topics, too; their sources' positions are all that counts. */
    private static final List<String> OUTDATED =
            List.of("MATCH (position:TopicPosition) DELETE position", "DROP CONSTRAINT TopicPosition_key IF EXISTS");

    private final GraphSessions sessions;

    GraphSchema(GraphSessions sessions) {
        this.sessions = sessions;
    }

    /** Makes what isn't there yet, and returns when the indexes serve. */
    void ensure() {
        sessions.write(GraphSchema::constrain);
        sessions.alone("CALL db.awaitIndexes(20)", Map.of());
        OUTDATED.forEach(statement -> sessions.alone(statement, Map.of()));
    }

    /** All in one transaction: each of its own would take as long as all of them together. */
    private static List<String> constrain(Transaction transaction) {
        var constraints = Stream.of(
                        LABELS.stream().map(GraphSchema::uniqueNode),
                        Stream.of(uniqueNode(REBUILD)),
                        kinds().map(GraphSchema::uniqueFact),
                        Stream.of(WITHOUT_HEAT_BY_ITEM))
                .flatMap(some -> some)
                .toList();
        constraints.forEach(constraint -> transaction.run(constraint).consume());
        return constraints;
    }

    /** The generation that answers; {@code g1} in a new graph. */
    Generation current() {
        return sessions.write(transaction -> new Generation(transaction
                .run(
                        "MERGE (pointer:Generation {key: 'current'}) ON CREATE SET pointer.name = 'g1' RETURN pointer.name")
                .single()
                .get(0)
                .asString()));
    }

    private static Stream<String> kinds() {
        return Arrays.stream(FactKind.values()).map(FactKind::name);
    }

    private static String uniqueNode(String label) {
        return "CREATE CONSTRAINT %1$s_key IF NOT EXISTS FOR (node:%1$s) REQUIRE node.key IS UNIQUE".formatted(label);
    }

    private static String uniqueFact(String kind) {
        return "CREATE CONSTRAINT %1$s_key IF NOT EXISTS FOR ()-[fact:%1$s]-() REQUIRE fact.key IS UNIQUE"
                .formatted(kind);
    }
}
