package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/**
 * Transactions on Neo4j. No managed transactions of the driver: they repeat for half a minute, and whether a repetition
 * makes sense is known only to the caller.
 */
@ApplicationScoped
class GraphSessions {

    /**
     * Neo4j has no snapshots: a reader that meets a node just as a writer rearranges its relationships is sent away with a
     * transient error, and finds everything in place when it comes again.
     */
    private static final int READINGS = 10;

    /** A fact's key is unique: a second one of that key is between other things, or was said to be new although it is there. */
    private static final String CONTRADICTION = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private static final Set<String> TOOK_TOO_LONG = Set.of(
            "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration");

    private static final long WHOLE_RESULT = -1;
    private static final long IN_PORTIONS = 1_000;

    private final Driver driver;
    private final GraphSettings settings;
    private final AtomicBoolean plansInDoubt = new AtomicBoolean();

    GraphSessions(Driver driver, GraphSettings settings) {
        this.driver = driver;
        this.settings = settings;
    }

    /** One reading transaction; {@code question} may be run several times and must not keep anything of it. */
    <T> T read(Function<Transaction, T> question) {
        return translated(() -> {
            for (var reading = 1; ; reading++) {
                try {
                    return inTransaction(AccessMode.READ, IN_PORTIONS, settings.questionTimeout(), question);
                } catch (TransientException e) {
                    if (reading == READINGS) {
                        throw e;
                    }
                }
            }
        });
    }

    /** One reading transaction whose results come in portions, for what doesn't fit into memory. */
    <T> T stream(Function<Transaction, T> question) {
        return translated(() -> inTransaction(AccessMode.READ, IN_PORTIONS, settings.wholeGraphTimeout(), question));
    }

    /** One writing transaction, committed unless {@code work} throws; never repeated. */
    <T> T write(Function<Transaction, T> work) {
        return translated(() -> inTransaction(AccessMode.WRITE, WHOLE_RESULT, settings.batchTimeout(), work));
    }

    /** One writing transaction of which nothing stays, with all the time that planning takes on a busy machine. */
    void rehearse(Consumer<Transaction> work) {
        translated(() -> {
            try (var session = session(AccessMode.WRITE, WHOLE_RESULT);
                    var transaction = session.beginTransaction(timeout(settings.wholeGraphTimeout()))) {
                work.accept(transaction);
                transaction.rollback();
                return work;
            }
        });
    }

    /** The same for what has to look through the whole graph. */
    <T> T writeWhole(Function<Transaction, T> work) {
        return translated(() -> inTransaction(AccessMode.WRITE, IN_PORTIONS, settings.wholeGraphTimeout(), work));
    }

    /** One statement in a transaction of its own: one round trip, and what changes the schema allows nothing else. */
    void alone(String statement, Map<String, Object> parameters) {
        translated(() -> {
            try (var session = session(AccessMode.WRITE, WHOLE_RESULT)) {
                return session.run(statement, parameters, timeout(settings.batchTimeout()))
                        .consume();
            }
        });
    }

    private <T> T inTransaction(AccessMode mode, long fetchSize, Duration timeout, Function<Transaction, T> work) {
        try (var session = session(mode, fetchSize);
                var transaction = session.beginTransaction(timeout(timeout))) {
            var result = work.apply(transaction);
            transaction.commit();
            return result;
        }
    }

    private Session session(AccessMode mode, long fetchSize) {
        return driver.session(SessionConfig.builder()
                .withDatabase("neo4j")
                .withDefaultAccessMode(mode)
                .withFetchSize(fetchSize)
                .build());
    }

    private static TransactionConfig timeout(Duration timeout) {
        return TransactionConfig.builder().withTimeout(timeout).build();
    }

    /**
     * Whether statements may have to be planned, for all that has happened since this was asked last: a transaction was ended for its
     * time, and Neo4j plans a statement within its first one and keeps nothing of a plan that wasn't finished; or Neo4j was away,
     * and one that was started anew has no plans.
     */
    boolean plansInDoubt() {
        return plansInDoubt.getAndSet(false);
    }

    /** What was to be planned isn't: it is asked again. */
    void doubtPlans() {
        plansInDoubt.set(true);
    }

    private <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (ClientException e) {
            if (TOOK_TOO_LONG.contains(e.code())) {
                plansInDoubt.set(true);
            }
            throw CONTRADICTION.equals(e.code()) ? new ContradictoryFactException(e) : new GraphUnavailableException(e);
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            plansInDoubt.set(true);
            throw new GraphUnavailableException(e);
        } catch (Neo4jException e) {
            throw new GraphUnavailableException(e);
        }
    }
}
