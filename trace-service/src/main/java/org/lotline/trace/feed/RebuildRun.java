package org.lotline.trace.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.trace.feed.BuildingGraph.CannotBeBuiltException;
import org.lotline.trace.neo4j.Generations;
import org.lotline.trace.neo4j.GraphPreparation;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.neo4j.Rebuild;
import org.lotline.trace.neo4j.Rebuild.Origin;
import org.lotline.trace.neo4j.Rebuild.Outcome;
import org.lotline.trace.neo4j.Rebuilds;
import org.lotline.trace.sources.SourceClients;

/**
 * Carries out the rebuild that was ordered. The new graph knows where it stands, so one that was interrupted, or met a failure,
 * goes on where it was. Whatever happens before the switch, the old graph answers.
 */
@ApplicationScoped
class RebuildRun {

    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Longer than any question takes. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final FeedSettings settings;
    private final Neo4jGraph answering;
    private final GraphPreparation preparation;
    private final Generations generations;
    private final Rebuilds rebuilds;
    private final RebuildTurn turn;
    private final OwnEvents sources;
    private final SourceClients clients;
    private final GraphSwitches switches;
    private final Clock clock;
    private final TopicReaders topics;
    private volatile boolean ending;

    RebuildRun(
            FeedSettings settings,
            FeedState state,
            Neo4jGraph answering,
            GraphPreparation preparation,
            Generations generations,
            Rebuilds rebuilds,
            RebuildTurn turn,
            OwnEvents sources,
            SourceClients clients,
            Progress progress,
            Clock clock,
            TopicReaders topics) {
        this.settings = settings;
        this.switches = new GraphSwitches(state, progress);
        this.answering = answering;
        this.preparation = preparation;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.turn = turn;
        this.sources = sources;
        this.clients = clients;
        this.clock = clock;
        this.topics = topics;
    }

    /** The new graph holds events and its position, or neither: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) {
        ending = true;
    }

    @Scheduled(identity = "rebuilding", every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() throws InterruptedException {
        if (preparation.isReady()) {
            generations.refresh();
            switches.look(answering.generationName());
            if (settings.enabled()) {
                goOn();
            }
        }
    }

    private void goOn() throws InterruptedException {
        if (rebuilds.underWay().isPresent()) {
            turn.take(this::rebuildOrdered);
        } else {
            tidy();
        }
    }

    /** The one that had the turn before may have ended it. */
    private void rebuildOrdered() throws InterruptedException {
        var ordered = rebuilds.underWay();
        if (ordered.isPresent()) {
            rebuild(ordered.get());
        }
    }

    private void tidy() {
        var until = System.nanoTime() + LOOK.toNanos();
        var more = true;
        while (more && !ending && System.nanoTime() < until) {
            more = generations.tidy(clock.instant(), GRACE);
        }
    }

    private void rebuild(Rebuild rebuild) throws InterruptedException {
        var building = generations.graphOf(rebuild.generation());
        LOG.infof("The graph is rebuilt from the %s as %s", rebuild.origin(), rebuild.generation());
        try (var events = events(rebuild.origin(), building)) {
            bringIn(rebuild, building, events);
            if (!ending) {
                finish(rebuild, building, events);
            }
        } catch (CannotBeBuiltException e) {
            LOG.errorf("The graph can't be rebuilt. %s", e.getMessage());
            generations.leave(rebuild, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private BuildingGraph events(Origin origin, Neo4jGraph building) {
        var understanding = new EventDecoder(clock);
        if (origin == Origin.SOURCES) {
            return new BuildingFromSources(building, answering, sources, this::head, understanding, settings.facts());
        }
        var contesting = new ContestedSequence(building, sources, understanding);
        return new BuildingFromTopics(
                building,
                answering,
                understanding,
                new ProjectingRecords(building, new Progress(), contesting, settings.facts()),
                topics.atTheBeginning(settings.batch()));
    }

    private long head(Source source) {
        return clients.forPosition(source).getPosition().getEntity().getSequence();
    }

    private void bringIn(Rebuild rebuild, Neo4jGraph building, BuildingGraph events) throws InterruptedException {
        var began = System.nanoTime();
        var atFirst = BuildingGraph.sum(BuildingGraph.sequences(building));
        var told = began;
        var all = false;
        while (!all && !ending) {
            all = events.step();
            if (all || System.nanoTime() - told > LOOK.toNanos()) {
                told = System.nanoTime();
                tell(rebuild, building, events, atFirst, Duration.ofNanos(told - began));
            }
        }
    }

    private void tell(Rebuild rebuild, Neo4jGraph building, BuildingGraph events, long atFirst, Duration since) {
        var now = BuildingGraph.sum(BuildingGraph.sequences(building));
        var perSecond = (now - atFirst) * 1_000 / Math.max(1, since.toMillis());
        rebuilds.progress(rebuild, new Rebuild.Progress(now, Math.max(now, events.ofEvents()), perSecond));
    }

    /**
     * This instance writes nothing into the old graph meanwhile, so that both have the same. Another that follows sources may: the new
     * graph gets those events by following, as it gets all that come later.
     */
    private void finish(Rebuild rebuild, Neo4jGraph building, BuildingGraph events) {
        answering.exclusively(() -> {
            catchUp(events);
            var before = generations.hashOf(answering);
            var after = generations.hashOf(building);
            var same = BuildingGraph.sequences(answering).equals(BuildingGraph.sequences(building));
            generations.switchTo(rebuild, new Outcome(before.sha256(), after.sha256(), same), clock.instant());
            LOG.infof("The graph %s answers from now on", rebuild.generation());
        });
        switches.look(answering.generationName());
    }

    private static void catchUp(BuildingGraph events) {
        try {
            while (!events.step()) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service ends before the switch.", e);
        }
    }
}
