package org.lotline.localplant.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lotline.localplant.PlantServers;

/**
 * Counts what SQL a service sends for an act, in the log of its server: that is the same on every machine, where times are not. A commit
 * is a statement; the beginning of a transaction goes with its first.
 */
public final class SqlStatements {

    /** What the relay sends. */
    private static final List<String> NOT_OF_ACTS =
            List.of("event_sequence", "DELETE FROM outbox", "SELECT e.id", "advisory_lock(");

    private static final int TRIES = 3;

    private final PlantServers servers;
    private final String service;
    private final List<String> besides;
    private final Pattern executed;

    /**
     * @param service which, such as {@code receiving}
     * @param besides parts of the first lines of statements that it sends in the background
     */
    public SqlStatements(PlantServers servers, String service, String... besides) {
        this.servers = servers;
        this.service = service;
        this.executed = Pattern.compile("\\[(\\d+)\\] %1$s %1$s_service LOG:  execute (.*)".formatted(service));
        this.besides = Stream.concat(NOT_OF_ACTS.stream(), Stream.of(besides)).toList();
    }

    /** One of many alike, done one after the other. */
    public interface Act {
        void perform() throws Exception;
    }

    /**
     * Those of one, in their order, each with its first line. Of a few tries the fewest, so that what goes on in the background counts
     * for nothing; one more goes before, so that nothing is made for the first time.
     */
    public List<String> of(Act act) throws Exception {
        act.perform();
        log("all");
        try {
            List<String> fewest = tried(act);
            for (var attempt = 1; attempt < TRIES; attempt++) {
                var tried = tried(act);
                fewest = tried.size() < fewest.size() ? tried : fewest;
            }
            return fewest;
        } finally {
            log("none");
        }
    }

    private List<String> tried(Act act) throws Exception {
        var before = sent().size();
        act.perform();
        return sent().stream().skip(before).toList();
    }

    private List<String> sent() {
        var sent = new ArrayList<String>();
        var acting = new HashSet<String>();
        try (var lines = lines(servers.directory().resolve("log/postgres.log"))) {
            lines.map(executed::matcher).filter(Matcher::find).forEach(line -> {
                var session = line.group(1);
                var statement = line.group(2);
                if (statement.endsWith(": BEGIN")) {
                    acting.remove(session);
                } else if (isEnd(statement) ? acting.remove(session) : isOfAct(statement)) {
                    sent.add(statement);
                    if (!isEnd(statement)) {
                        acting.add(session);
                    }
                }
            });
        }
        return sent;
    }

    private boolean isOfAct(String statement) {
        return besides.stream().noneMatch(statement::contains);
    }

    /** It counts if anything of an act was in its transaction. */
    private static boolean isEnd(String statement) {
        return statement.endsWith(": COMMIT") || statement.endsWith(": ROLLBACK");
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.lines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sessions take it up with their next statement, once they have heard of it. */
    private void log(String which) throws SQLException {
        var postgres = servers.postgres();
        var login = postgres.superuser();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(service), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement='%s'".formatted(which));
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(1)");
        }
    }
}
