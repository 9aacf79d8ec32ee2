package org.lotline.systemtests.bench.rival;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** N+1, as ERPs do it: each thing is looked up, and then what came of it. */
public final class QueryPerNode implements Rival {

    private static final int PATIENCE = 10_000;

    private static final List<Made.Kind> KINDS = List.of(Made.Kind.values());

    private final Connection connection;
    private final PreparedStatement thing;
    private final PreparedStatement flows;

    public QueryPerNode(GraphTables tables) throws SQLException {
        connection = tables.connect();
        thing = connection.prepareStatement("SELECT kind, body FROM thing WHERE id = ?");
        flows = connection.prepareStatement("SELECT target, body FROM flow WHERE source = ?");
    }

    @Override
    public String name() {
        return "N+1";
    }

    @Override
    public int patience() {
        return PATIENCE;
    }

    /** The tables have it. */
    @Override
    public void load(List<Made> made) {}

    @Override
    public byte[] answer(int seed) throws SQLException {
        var json = new TraceJson();
        var reached = new HashSet<Integer>();
        var next = new ArrayDeque<Integer>();
        reached.add(seed);
        next.add(seed);
        while (!next.isEmpty()) {
            int at = next.remove();
            look(at, json);
            flows.setInt(1, at);
            try (var rows = flows.executeQuery()) {
                while (rows.next()) {
                    json.flow(rows.getBytes(2));
                    if (reached.add(rows.getInt(1))) {
                        next.add(rows.getInt(1));
                    }
                }
            }
        }
        return json.bytes();
    }

    private void look(int id, TraceJson json) throws SQLException {
        thing.setInt(1, id);
        try (var row = thing.executeQuery()) {
            if (row.next()) {
                json.thing(KINDS.get(row.getInt(1)), row.getBytes(2));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
