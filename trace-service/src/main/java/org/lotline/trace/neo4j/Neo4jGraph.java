package org.lotline.trace.neo4j;

import static org.lotline.trace.neo4j.GraphSchema.EVENT;
import static org.lotline.trace.neo4j.GraphSchema.SOURCE_POSITION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lotline.trace.lineage.GraphFollower;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.ProjectedBatch;
import org.lotline.trace.lineage.SourcePosition;
import org.neo4j.driver.Transaction;

/**
 * Both ports on Neo4j. One batch at a time: several writers at once were slower, and would wait for each other's locks.
 *
 * <p>A commit is not atomic for Neo4j's readers: one that comes while it is carried out may find the new position and not
 * yet all of the facts. So an answer rests on the <em>settled</em> position, which a statement of its own copies after the
 * commit.
 */
@ApplicationScoped
@Typed({Neo4jGraph.class, GraphSink.class})
public class Neo4jGraph implements GraphSink, Lineage {

    private static final String SETTLE = """
            MATCH (position:%s)
            WHERE position.key STARTS WITH $prefix
                AND (position.settledSequence IS NULL
                    OR position.settledSequence <> position.sequence
                    OR position.settledAhead <> position.ahead)
            SET position.locked = true
            SET position.settledSequence = position.sequence, position.settledAhead = position.ahead
            """.formatted(SOURCE_POSITION);

    private static final String STANDS_AT =
            "MATCH (position:%s {key: $key}) RETURN properties(position) AS position".formatted(SOURCE_POSITION);

    private static final String EVENT_AT = "MATCH (event:%s {key: $key}) RETURN event.eventId".formatted(EVENT);

    private final GraphSessions sessions;
    private final Budgets budgets;
    private final Supplier<Generation> current;
    /** In the order of their coming: a source that has much to tell doesn't hold up the others. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private volatile GraphFollower follower = GraphFollower.NOBODY;

    @Inject
    Neo4jGraph(GraphSessions sessions, Budgets budgets, CurrentGeneration current) {
        this(sessions, budgets, (Supplier<Generation>) current);
    }

    Neo4jGraph(GraphSessions sessions, Budgets budgets, Supplier<Generation> current) {
        this.sessions = sessions;
        this.budgets = budgets;
        this.current = current;
    }

    /**
     * From now on it is told what is written here, in its order and before any answer of Neo4j rests on it: who follows is never
     * behind what is settled, unless another instance wrote it or its outcome isn't known.
     */
    public void followedBy(GraphFollower its) {
        follower = its;
    }

    /** What it stands at is settled too, whatever became of the batch that moved it there. */
    @Override
    public SourcePosition standsAt(String source) {
        settle();
        var key = new PositionRows(generation()).key(source);
        return sessions.<Optional<SourcePosition>>read(transaction -> transaction
                        .run(STANDS_AT, Map.of("key", key))
                        .list(row -> PositionRows.sourcePosition(row.get("position")))
                        .stream()
                        .findFirst())
                .orElse(SourcePosition.start(source));
    }

    /** @throws GraphUnavailableException if it isn't known whether the batch was written; {@link #standsAt} tells */
    @Override
    public void apply(ProjectedBatch batch) {
        lock();
        try {
            write(batch, BatchWriting::write);
            follower.applied(batch);
            settle();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void prepare(ProjectedBatch batch) {
        lock();
        try {
            write(batch, BatchWriting::prepare);
            follower.prepared(batch);
        } finally {
            writing.unlock();
        }
    }

    /** As if all of it were new; and if that is refused, as what may be there: voids came first, or a portion was interrupted. */
    private void write(ProjectedBatch batch, BiConsumer<BatchWriting, ProjectedBatch> how) {
        try {
            write(batch, how, false);
        } catch (ContradictoryFactException e) {
            write(batch, how, true);
        }
    }

    private void write(ProjectedBatch batch, BiConsumer<BatchWriting, ProjectedBatch> how, boolean mayBeThere) {
        sessions.write(transaction -> {
            how.accept(new BatchWriting(transaction, generation(), mayBeThere), batch);
            return batch;
        });
    }

    @Override
    public Optional<UUID> eventAt(String source, long sequence) {
        var key = generation().key(source + "|" + sequence);
        return sessions.read(transaction ->
                transaction
                        .run(EVENT_AT, Map.of("key", key))
                        .list(row -> UUID.fromString(row.get(0).asString()))
                        .stream()
                        .findFirst());
    }

    @Override
    public boolean displace(UUID foreign, ProjectedBatch batch) {
        lock();
        try {
            var displaced = isDisplaced(foreign, batch);
            settle();
            return displaced;
        } finally {
            writing.unlock();
        }
    }

    /** It may be gone if the outcome isn't known. */
    private boolean isDisplaced(UUID foreign, ProjectedBatch batch) {
        var mayBeGone = true;
        try {
            mayBeGone = sessions.writeWhole(transaction -> {
                var displacing = new ForeignEventRemoval(transaction, generation());
                if (!displacing.canUndo(foreign)) {
                    return false;
                }
                displacing.undo(foreign, batch.events().getFirst());
                new BatchWriting(transaction, generation()).write(batch);
                return true;
            });
            return mayBeGone;
        } finally {
            if (mayBeGone) {
                follower.displaced();
            }
        }
    }

    /**
     * @throws GraphUnavailableException if Neo4j doesn't answer in time
     * @throws org.lotline.trace.lineage.QuestionTooLargeException if the question reads more than one may
     * @throws org.lotline.trace.lineage.QuestionsWaitException if it is large and others that are go before it
     */
    @Override
    public <T> T read(Function<? super GraphReading, ? extends T> question) {
        return budgets.withinOfNeo4j(budget -> sessions.read(
                transaction -> question.apply(new Neo4jReading(transaction, generation(), budget.anew()))));
    }

    /** The same for a question that nobody waits for: it has all the time that a busy machine takes to plan it. */
    <T> T readPatiently(Function<? super GraphReading, ? extends T> question) {
        return budgets.withinOfNeo4j(budget -> sessions.stream(
                transaction -> question.apply(new Neo4jReading(transaction, generation(), budget.anew()))));
    }

    /** What reads more of the graph at once than an answer does, while no batch is written. */
    <T> T whole(Function<Transaction, T> reading) {
        lock();
        try {
            return sessions.stream(reading);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void exclusively(Runnable work) {
        lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    /** Has every statement planned that writes or is asked before a batch; nothing stays. What locks positions comes last. */
    void rehearse() {
        sessions.rehearse(transaction -> {
            new BatchWriting(transaction, generation()).rehearse();
            transaction
                    .run(STANDS_AT, Map.of("key", new PositionRows(generation()).key("none")))
                    .consume();
            transaction.run(SETTLE, Map.of("prefix", generation().prefix())).consume();
        });
    }

    /** The name of the generation that answers. */
    public String generationName() {
        return generation().name();
    }

    Generation generation() {
        return current.get();
    }

    /** Whoever ends doesn't wait for others. */
    private void lock() {
        try {
            writing.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException(e);
        }
    }

    private void settle() {
        sessions.alone(SETTLE, Map.of("prefix", generation().prefix()));
    }
}
