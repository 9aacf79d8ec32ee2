package org.lotline.systemtests.bench.rival;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** What a good database engineer would write: one recursive statement, tuned. */
public final class RecursiveCte implements Rival {

    public static final String NAME = "CTE";

    private static final List<String> TUNED = List.of(
            "SET jit = off",
            "SET enable_hashjoin = off",
            "SET enable_mergejoin = off",
            "SET enable_seqscan = off",
            "SET work_mem = '256MB'");

    private static final int FLOW = -1;

    /** UNION, not UNION ALL: a ladder has more paths than one can follow. */
    private static final String TRACE = """
            WITH RECURSIVE reached (id) AS (
              VALUES (?)
              UNION
              SELECT flow.target FROM reached JOIN flow ON flow.source = reached.id)
            SELECT thing.kind::int, thing.body FROM reached JOIN thing ON thing.id = reached.id
            UNION ALL
            SELECT %d, flow.body FROM reached JOIN flow ON flow.source = reached.id""".formatted(FLOW);

    private final Connection connection;
    private final PreparedStatement trace;

    public RecursiveCte(GraphTables tables) throws SQLException {
        connection = tables.connect();
        GraphTables.execute(connection, TUNED);
        trace = connection.prepareStatement(TRACE);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The tables have it. */
    @Override
    public void load(List<Made> made) {}

    @Override
    public byte[] answer(int seed) throws SQLException {
        var json = new TraceJson();
        trace.setInt(1, seed);
        try (var rows = trace.executeQuery()) {
            while (rows.next()) {
                var kind = rows.getInt(1);
                if (kind == FLOW) {
                    json.flow(rows.getBytes(2));
                } else {
                    json.thing(KINDS.get(kind), rows.getBytes(2));
                }
            }
        }
        return json.bytes();
    }

    private static final List<Made.Kind> KINDS = List.of(Made.Kind.values());

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
