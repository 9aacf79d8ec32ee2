package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.FactRows.COLUMNS;
import static org.lotline.trace.neo4j.GraphSchema.THING;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.trace.lineage.Direction;
import org.lotline.trace.lineage.FactKind;

/**
 * The statements on facts. Kinds are relationship types; where one is looked up by its key, or walked along, its kind has a
 * statement of its own.
 *
 * <p>Lists come {@linkplain #given within a map}: Neo4j plans a statement anew for every order of magnitude that a list in a
 * parameter has (none, one, ten, a hundred…), and each plan takes 50 to 500 ms, which is what the first event of a kind waited
 * for. It doesn't look into maps.
 */
final class FactCypher {

    private static final String MERGE_THINGS = "UNWIND $given.keys AS key MERGE (:%s {key: key})".formatted(THING);

    /** Facts that aren't there yet; one of that key between other things is refused by the kind's uniqueness. */
    private static final String CREATE = """
            UNWIND $given.rows AS row
            MATCH (from:%1$s {key: row.from})
            MATCH (to:%1$s {key: row.to})
            CREATE (from)-[fact:$(row.kind)]->(to)
            SET fact = row.said, fact += row.voided, fact.key = row.key
            """.formatted(THING);

    /**
     * Who comes first says the fact, since the same event says the same again; of two voids the first by (source, sequence) stands:
     * {@link org.lotline.trace.lineage.Fact#merge} in Cypher. Gives the keys of those that are there.
     */
    private static final String CHANGE = """
            UNWIND $given.rows AS row
            MATCH (from:%1$s {key: row.from})
            MATCH (to:%1$s {key: row.to})
            MATCH (from)-[fact]->(to)
            WHERE fact.key = row.key AND type(fact) = row.kind
            SET
                fact += CASE WHEN fact.sequence IS NULL THEN row.said ELSE {} END,
                fact += CASE
                    WHEN row.voided.voidSource IS NULL THEN {}
                    WHEN fact.voidSource IS NULL
                        OR row.voided.voidSource < fact.voidSource
                        OR row.voided.voidSource = fact.voidSource AND row.voided.voidSequence < fact.voidSequence
                    THEN row.voided
                    ELSE {} END
            RETURN row.key
            """.formatted(THING);

    /**
     * The walk must stay in this form: only with DISTINCT and without any use of the path does Neo4j visit each node once
     * (VarLengthExpand(Pruning,BFS)); else it follows every path, of which a ladder of 40 diamonds has 2^40. The keys are
     * unwound, for after {@code seed.key IN $given.keys} on a unique key the planner of 5.26 drops the DISTINCT behind it.
     */
    private static final String WALK = """
            UNWIND $given.keys AS key
            MATCH (seed:%1$s {key: key})
            MATCH (seed)%2$s(reached)
            WITH DISTINCT reached
            MATCH ()-[fact:%3$s]->(reached)
            RETURN %4$s
            """;

    private static final String COUNT_REACHED = """
            UNWIND $given.keys AS key
            MATCH (seed:%1$s {key: key})
            MATCH (seed)%2$s(reached)
            WITH DISTINCT reached LIMIT 2000000
            RETURN count(reached)
            """;
    private static final String ABOUT = """
            UNWIND $given.keys AS key
            MATCH (thing:%1$s {key: key})
            MATCH (thing)-[fact:%2$s]-()
            WITH DISTINCT fact
            RETURN %3$s
            """;

    /** From the index of {@link GraphSchema}, so that lots of other items cost nothing. */
    private static final String OF_ITEMS = """
            UNWIND $given.items AS item
            MATCH ()-[fact:WITHOUT_HEAT]->()
            WHERE fact.says_partNumber = item.partNumber
                AND fact.says_revision = item.revision
                AND fact.key STARTS WITH $prefix
            RETURN %s
            """.formatted(COLUMNS);

    private static final String COUNT_WITHOUT_HEAT = """
            MATCH (:%s {key: $start})-[fact:WITHOUT_HEAT]->(lot)
            WHERE %s AND NOT EXISTS { MATCH (lot)<-[heat:HEAT_OF]-() WHERE %s }
            WITH lot, collect(DISTINCT [fact.says_partNumber, fact.says_revision]) AS items
            RETURN items, count(lot) AS lots
            """.formatted(THING, stands("fact"), stands("heat"));

    /** By key, from the index of the kind's uniqueness, so that nothing is sorted. */
    private static final String ALL =
            "MATCH ()-[fact:%s]->() WHERE fact.key STARTS WITH $prefix RETURN %s ORDER BY fact.key";

    /** By descending key, from the same index. */
    private static final String NEWEST =
            "MATCH ()-[fact:%s]->() WHERE fact.key STARTS WITH $prefix RETURN %s ORDER BY fact.key DESC LIMIT $limit";

    private static final String KINDS =
            "MATCH ()-[fact]->() WHERE fact.key STARTS WITH $prefix RETURN DISTINCT type(fact)";

    private static final Map<FactKind, String> ALLS = perKind(kind -> ALL.formatted(kind, COLUMNS));

    private FactCypher() {}

    /** The parameter {@code $given}, in which statements have their list. */
    static Map<String, Object> given(String name, List<?> list) {
        return Map.of("given", Map.of(name, list));
    }

    /** {@code $given.keys}: makes the things that aren't there yet. */
    static String mergeThings() {
        return MERGE_THINGS;
    }

    /** {@code $given.rows}: makes facts of any kinds between things that are there. One plan for all of them. */
    static String create() {
        return CREATE;
    }

    /** {@code $given.rows}: merges what is known of facts into those that are there, and gives their keys. */
    static String change() {
        return CHANGE;
    }

    /** {@code $given.keys}: every walked fact, and those of these kinds, that ends at a thing reached from these, themselves included. */
    static String walk(Direction direction, Set<FactKind> beside) {
        var given = EnumSet.copyOf(FactKind.allWalked());
        given.addAll(beside);
        return WALK.formatted(THING, steps(direction), types(given), COLUMNS);
    }

    /** {@code $given.keys}: how many things are reached from these, themselves included; no further than to two million. */
    static String countReached(Direction direction) {
        return COUNT_REACHED.formatted(THING, steps(direction));
    }

    private static String steps(Direction direction) {
        var step = ":" + types(FactKind.allWalked()) + "*0..";
        return switch (direction) {
            case FORWARD -> "-[" + step + "]->";
            case BACKWARD -> "<-[" + step + "]-";
        };
    }

    /** {@code $given.items} of {@code partNumber} and {@code revision}, {@code $prefix}: that lots of them came in without a heat. */
    static String withoutHeat() {
        return OF_ITEMS;
    }

    /** {@code $start}, {@code $asOf}, {@code $knownAt} or {@code null}: lists of part number and revision, number of lots. */
    static String countWithoutHeat() {
        return COUNT_WITHOUT_HEAT;
    }

    /** {@code $given.keys}: every fact of these kinds that starts or ends at one of them. */
    static String about(Collection<FactKind> kinds) {
        return ABOUT.formatted(THING, types(kinds), COLUMNS);
    }

    /** {@code $prefix}: every fact of a kind in a generation, by ascending key. */
    static String all(FactKind kind) {
        return Objects.requireNonNull(ALLS.get(kind));
    }

    /** {@code $prefix}: which kinds of facts a generation has; looks at every fact. */
    static String kinds() {
        return KINDS;
    }

    /** {@code $prefix}, {@code $limit}: the facts of a kind with the greatest keys. */
    static String newest(FactKind kind) {
        return NEWEST.formatted(kind, COLUMNS);
    }

    /**
     * That the fact counts at a moment and isn't voided then, as the answers have it. Times are compared as times: their
     * texts have fractions of different length.
     */
    static String stands(String fact) {
        return """
                (%1$s.sequence <= coalesce($asOf[%1$s.source], 0)
                    AND ($knownAt IS NULL OR datetime(%1$s.recordedAt) <= datetime($knownAt))
                    AND NOT coalesce(%1$s.voidSequence <= coalesce($asOf[%1$s.voidSource], 0)
                        AND ($knownAt IS NULL OR datetime(%1$s.voidedAt) <= datetime($knownAt)), false))""".formatted(fact);
    }

    private static String types(Collection<FactKind> kinds) {
        return kinds.stream().map(FactKind::name).sorted().collect(Collectors.joining("|"));
    }

    private static Map<FactKind, String> perKind(Function<FactKind, String> statement) {
        var statements = new EnumMap<FactKind, String>(FactKind.class);
        for (var kind : FactKind.values()) {
            statements.put(kind, statement.apply(kind));
        }
        return statements;
    }
}
