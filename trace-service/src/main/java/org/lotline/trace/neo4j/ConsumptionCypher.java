package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.FactCypher.stands;
import static org.lotline.trace.neo4j.FactRows.COLUMNS;
import static org.lotline.trace.neo4j.GraphSchema.THING;

/**
 * The statement that finds outputs of which it isn't plain that enough went in, as {@link org.lotline.trace.lineage.Need} defines
 * it. Whole numbers, for those of Neo4j with a point are not exact: amounts in millionths. One that is written otherwise, or gets
 * too large, makes the output one of those that are read.
 */
final class ConsumptionCypher {

    private static final String WRITTEN = "'[0-9]{1,6}([.][0-9]{1,6})?'";

    /** {@code $given.needs} of {@link NeedRows}, {@code $asOf}, {@code $knownAt} or {@code null}. */
    static final String MADE_OF_TOO_LITTLE = """
            UNWIND $given.needs AS need
            MATCH (:%1$s {key: need.key})-[fact:MADE_AS]->(lot)
            WHERE %2$s
            MATCH (lot)<-[done:COMPLETED]-(job)
            WHERE done.source = fact.source AND done.sequence = fact.sequence
            WITH need, job, collect({fact: fact, lot: lot}) AS ones
            WITH need, job, ones,
                COLLECT {
                    MATCH (job)-[output:COMPLETED]->(other) WHERE %3$s
                    RETURN {lot: other.key, item: [output.says_partNumber, output.says_revision], quantity: output.says_quantity}
                } AS made,
                EXISTS { MATCH (job)-[back:RETURNED_FROM_JOB]->() WHERE %4$s } AS cameBack,
                COLLECT { MATCH (job)<-[issue:ISSUED]-(source) WHERE %5$s RETURN %6$s } AS shared
            WITH need, job, ones, made,
                all(one IN made WHERE one.item = need.item AND one.quantity =~ %7$s) AS isPlain,
                [line IN need.lines WHERE cameBack OR NOT %8$s] AS short
            UNWIND ones AS one
            WITH need, made, isPlain, short, one.fact AS fact, one.lot AS lot
            WHERE NOT isPlain OR size(short) > 0
            WITH need, made, isPlain, short, fact, lot,
                EXISTS {
                    MATCH (lot)<-[:ISSUED_FOR]-(own)-[back:RETURNED_FROM_JOB]->() WHERE back.says_job = fact.says_job AND %4$s
                } AS cameBack,
                COLLECT {
                    MATCH (lot)<-[:ISSUED_FOR]-(own) WITH DISTINCT own
                    MATCH (own)<-[issue:ISSUED]-(source) WHERE issue.says_job = fact.says_job AND %5$s
                    RETURN %6$s
                } AS bound
            WITH need, isPlain, short, fact, cameBack, bound, [one IN made WHERE one.lot = lot.key] AS made
            WHERE NOT isPlain OR any(line IN short WHERE cameBack OR NOT %9$s)
            RETURN %10$s
            """.formatted(
                    THING,
                    stands("fact"),
                    stands("output"),
                    stands("back"),
                    stands("issue"),
                    issued(),
                    WRITTEN,
                    suffices("shared"),
                    suffices("bound"),
                    COLUMNS);

    private ConsumptionCypher() {}

    /** With the items that {@code source} is by each word on its origin: what came back by a customer says none. */
    private static String issued() {
        return """
                {quantity: issue.says_quantity, unit: issue.says_unit, items: COLLECT {
                    MATCH (source)<-[origin:RECEIVED|COMPLETED|SERIAL_OF|RETURNED_AS|SPLIT_OFF]-() WHERE %s
                    RETURN [origin.says_partNumber, origin.says_revision]
                }}""".formatted(stands("origin"));
    }

    /** Whether what was issued, of what counts for {@code line}, is enough for all that is {@code made}. */
    private static String suffices(String issued) {
        var wanted = "reduce(sum = 0, one IN made | sum + %s)".formatted(amount());
        var went =
                "reduce(sum = 0, one IN [one IN %s WHERE one.unit = line.unit AND size(one.items) > 0 AND all(item IN one.items WHERE item IN line.items)] | sum + %s)"
                        .formatted(issued, amount());
        return "(CASE WHEN toFloat(%1$s) * line.over > 9.0e18 OR toFloat(%2$s) * line.under > 9.0e18 THEN false ELSE %1$s * line.over <= %2$s * line.under END)"
                .formatted(wanted, went);
    }

    private static String amount() {
        return "CASE WHEN one.quantity =~ %s THEN toInteger(round(toFloat(one.quantity) * 1000000.0)) ELSE 0 END"
                .formatted(WRITTEN);
    }
}
