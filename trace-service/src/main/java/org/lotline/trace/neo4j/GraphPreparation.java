package org.lotline.trace.neo4j;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/** Makes the graph ready: schema, generation, plans and caches. Neo4j may come long after us. */
@ApplicationScoped
public class GraphPreparation {

    private static final Logger LOG = Logger.getLogger(GraphPreparation.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration HEAD_START = Duration.ofSeconds(30);

    private final GraphSchema schema;
    private final GraphSessions sessions;
    private final WarmingUp warmingUp;
    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile BooleanSupplier answeredElsewhere = () -> false;
    private volatile boolean othersLoad;
    private final SupervisedThread thread;

    GraphPreparation(GraphSchema schema, GraphSessions sessions, WarmingUp warmingUp, SupervisedThreads threads) {
        this.schema = schema;
        this.sessions = sessions;
        this.warmingUp = warmingUp;
        this.thread = threads.thread("graph-preparation", this::round);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.stop();
    }

    /** Returns when it can be written. */
    public void await() throws InterruptedException {
        written.await();
    }

    /** Whether it can be written, and whoever answers can be asked. */
    public boolean isReady() {
        return ready.getCount() == 0 || written.getCount() == 0 && answeredElsewhere.getAsBoolean();
    }

    /** Says whether somebody else answers the questions: then Neo4j needn't have planned them. */
    public void answeredElsewhere(BooleanSupplier elsewhere) {
        answeredElsewhere = elsewhere;
        othersLoad = true;
    }

    /** Each second, once it was ready. What fails comes again. */
    @Scheduled(identity = "warming-up", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void warmAgain() {
        if (isReady() && sessions.plansInDoubt()) {
            var planned = false;
            try {
                warmingUp.writing();
                warmingUp.questions(answeredElsewhere);
                planned = true;
            } finally {
                if (!planned) {
                    sessions.doubtPlans();
                }
            }
        }
    }

    /** That Neo4j isn't there yet is no failure. */
    private void round() throws InterruptedException {
        try {
            prepare();
            thread.finish();
        } catch (GraphUnavailableException e) {
            LOG.warnf("%s Trying again.", e.getMessage());
            Thread.sleep(PAUSE);
        }
    }

    /** Who loads needs the processor that planning takes, and may answer before it would be done. */
    private void leaveItToOthers() throws InterruptedException {
        var end = System.nanoTime() + HEAD_START.toNanos();
        while (othersLoad && !answeredElsewhere.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(PAUSE.dividedBy(5));
        }
    }

    private void prepare() throws InterruptedException {
        var began = System.nanoTime();
        schema.ensure();
        sessions.plansInDoubt();
        warmingUp.writing();
        written.countDown();
        leaveItToOthers();
        warmingUp.questions(answeredElsewhere);
        ready.countDown();
        LOG.infof(
                "The graph is ready after %d ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
