package org.lotline.systemtests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.lotline.localplant.Plant;

/**
 * Kills servers and services of one plant with SIGKILL while writers are at work, starts them again, waits for rest and
 * compares. Rounds follow each other on the same data.
 */
final class Killing {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration REST = Duration.ofSeconds(120);

    /**
     * How much is written.
     *
     * @param writers how many write at once
     * @param writes how many are acknowledged at most before the kill; half of that at least
     */
    record Size(int writers, int writes) {}

    private final Plant plant;
    private final Path folder;
    private final Size size;
    private final RandomGenerator random;
    private final Watch watch;
    private final List<SourceEvent> atSource = new ArrayList<>();
    private final List<TopicEvent> inTopic = new ArrayList<>();
    private final String run = Long.toString(System.currentTimeMillis() / 1000, 36).toUpperCase(Locale.ROOT);
    private long nextOffset;
    private int rounds;

    /** Ledgers are kept in {@code folder}, one for each round. */
    Killing(Plant plant, Path folder, Size size, RandomGenerator random) {
        this.plant = plant;
        this.folder = folder;
        this.size = size;
        this.random = random;
        this.watch = new Watch(plant);
    }

    Round kill(Victim victim) throws IOException, InterruptedException, ExecutionException {
        watch.awaitRest(REST);
        MasterData.define(plant, size.writers());
        watch.awaitRest(REST);
        var before = watch.position().getSequence();
        var facts = watch.hash().getFacts();
        var name = "%s%d".formatted(run, rounds++);
        var ledger = folder.resolve("ledger-%s-%s.txt".formatted(name, victim.inThePlant()));
        try (var load = Load.start(plant, name, ledger, size.writers(), random.nextLong())) {
            var counts = killUnder(load, victim);
            load.stop();
            var caughtUp = watch.awaitRest(REST);
            return new Round(victim, counts, load.entries(), caughtUp, compare(load, before, facts));
        }
    }

    private boolean killUnder(Load load, Victim victim) throws InterruptedException {
        awaitAcknowledged(load, random.nextInt(size.writes() / 2, size.writes()));
        var counts = awaitBadMoment(load);
        plant.kill(victim.inThePlant());
        Thread.sleep(random.nextInt(100, 1_000));
        plant.restart(victim.inThePlant());
        awaitAcknowledged(load, load.acknowledged() + size.writes() / 4);
        return counts;
    }

    private static void awaitAcknowledged(Load load, int writes) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (load.acknowledged() < writes && System.nanoTime() < end) {
            Thread.sleep(POLL);
        }
    }

    /** The worst moment: somebody waits for an answer, and committed events are on their way. It is short: no pause. */
    private boolean awaitBadMoment(Load load) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (watch.outbox() > 0 && load.unanswered() > 0) {
                return true;
            }
        }
        return false;
    }

    private Findings compare(Load load, long before, long facts) throws IOException {
        var ledger = load.entries();
        var fresh = ReadingTheSource.behind(before, watch.caller());
        takeUp();
        var findings = new Findings();
        findings.addAll(Violation.ANSWERED_DIFFERENTLY, load.differences());
        findings.addAll(ComparingTheSource.compare(ledger, fresh, before));
        findings.addAll(ComparingTheTopic.compare(atSource, inTopic));
        findings.addAll(ComparingTheGraph.compare(ledger, AskingTheGraph.about(ledger, watch.caller())));
        compareFacts(fresh, facts, findings);
        return findings;
    }

    /** Whatever the source and the topic have got since the round before. */
    private void takeUp() throws IOException {
        var last = atSource.isEmpty() ? 0 : atSource.getLast().sequence();
        atSource.addAll(ReadingTheSource.behind(last, watch.caller()));
        var part = ReadingTheTopic.from(nextOffset, plant.servers().kafka().bootstrapServers());
        inTopic.addAll(part.events());
        nextOffset = part.next();
    }

    /** The graph has as many facts more as the new events say: none is missing, none there twice. */
    private void compareFacts(List<SourceEvent> fresh, long before, Findings findings) throws IOException {
        var said = fresh.stream().mapToInt(SourceEvent::facts).sum();
        var added = watch.hash().getFacts() - before;
        if (added != said) {
            findings.add(
                    Violation.NOT_CARRIED_ON,
                    "graph: %d facts more, and the events say %d".formatted(added, said));
        }
    }
}
