package org.lotline.systemtests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.trace.model.CanonicalHashJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.faults.compare.Chronicle;
import org.lotline.systemtests.faults.compare.ComparingTheDoor;
import org.lotline.systemtests.faults.compare.ComparingTheGraph;
import org.lotline.systemtests.faults.compare.ComparingTheHolders;
import org.lotline.systemtests.faults.compare.ComparingTheSource;
import org.lotline.systemtests.faults.compare.Findings;
import org.lotline.systemtests.faults.compare.SourceEvent;
import org.lotline.systemtests.faults.compare.Violation;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.load.Load;
import org.lotline.systemtests.faults.load.MasterData;

/**
 * Kills servers and services of one plant with SIGKILL while writers are at work, starts them again, waits for rest and
 * compares. Rounds follow each other on the same data.
 */
final class KillRounds {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration REST = Duration.ofSeconds(120);

    /** Of a run's name, so that jobs and lots can be named by it. */
    private static final int RUN_LETTERS = 4;

    /**
     * How much is written.
     *
     * @param writers how many write at once
     * @param writes how many are acknowledged at most before a kill; half of that at least
     * @param pause of the dock between two acts; a delivery is so quickly written that it crowds out the rest of a small machine
     */
    record Size(int writers, int writes, Duration pause) {}

    private final Plant plant;
    private final Path folder;
    private final Size size;
    private final RandomGenerator random;
    private final Watch watch;
    private final LineageMemory memory;
    private final List<Chronicle> chronicles;
    private final String run = name(System.currentTimeMillis() / 1000);
    private int rounds;

    /** Ledgers are kept in {@code folder}, one for each round. */
    KillRounds(Plant plant, Path folder, Size size, RandomGenerator random) {
        this.plant = plant;
        this.folder = folder;
        this.size = size;
        this.random = random;
        this.watch = new Watch(plant);
        this.memory = new LineageMemory(plant);
        this.chronicles = Arrays.stream(Source.values())
                .map(source -> new Chronicle(source, watch.caller()))
                .toList();
    }

    /**
     * One load under which all of these are killed in turn.
     *
     * @param blows each with what is killed at one moment, and started again in that order
     */
    Round kill(List<List<Victim>> blows) throws IOException, InterruptedException, ExecutionException {
        MasterData.define(plant, size.writers());
        watch.awaitRest(REST);
        var before = watch.hash();
        var parked = watch.parked();
        var name = run + rounds++;
        var ledger = folder.resolve("ledger-%s.txt".formatted(name));
        try (var load =
                Load.start(new SpreadCalls(plant), name, ledger, size.writers(), size.pause(), random.nextLong())) {
            var kills = new ArrayList<Kill>();
            for (var victims : blows) {
                kills.addAll(killUnder(load, victims));
            }
            load.stop();
            var caughtUp = watch.awaitRest(REST);
            var findings = compare(load, before);
            findings.addAll(parkedSince(parked));
            findings.addAll(Family.of(plant.servers().directory()).doubled());
            return new Round(kills, load.entries(), load.refusals(), caughtUp, findings);
        }
    }

    private List<Kill> killUnder(Load load, List<Victim> victims) throws InterruptedException {
        awaitAcknowledged(load, load.acknowledged() + random.nextInt(size.writes() / 2, size.writes()));
        var counts = awaitBadMoment(load);
        var killed = victims.stream().map(this::oneOf).toList();
        killed.forEach(plant::kill);
        Thread.sleep(random.nextInt(100, 1_000));
        killed.forEach(plant::restart);
        awaitAcknowledged(load, load.acknowledged() + size.writes() / 4);
        return victims.stream().map(victim -> new Kill(victim, counts)).toList();
    }

    /** Of a service that runs more than once, any: what the others of it do meanwhile is in the comparison. */
    private String oneOf(Victim victim) {
        var instances = plant.ports().instancesOf(victim.inThePlant());
        return instances.isEmpty() ? victim.inThePlant() : instances.get(random.nextInt(instances.size()));
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
            if (watch.hasOutbox() && load.unanswered() > 0) {
                return true;
            }
        }
        return false;
    }

    private Findings compare(Load load, CanonicalHashJson before) throws IOException, InterruptedException {
        var ledger = load.entries();
        var after = watch.hash();
        var findings = new Findings();
        findings.addAll(Violation.ANSWERED_DIFFERENTLY, load.differences());
        findings.addAll(Violation.SLIPPED_THROUGH, load.slips());
        var events = new ArrayList<SourceEvent>();
        for (var chronicle : chronicles) {
            events.addAll(events(chronicle, ledger, before, findings));
            findings.addAll(chronicle.compare(
                    place(after, chronicle), plant.servers().kafka().opsClient()));
        }
        compareFacts(events, before, after, findings);
        findings.addAll(compareTraces(ledger));
        findings.addAll(ComparingTheDoor.compare(ledger, load.leftBefore(), watch.caller()));
        findings.addAll(ComparingTheHolders.compare(ledger, events, watch.caller()));
        return findings;
    }

    /** What is asked for comes from the memory of the instance that is asked: each is, once it has loaded it again. */
    private Findings compareTraces(List<Entry> ledger) throws IOException, InterruptedException {
        memory.await(REST);
        var findings = new Findings();
        for (var trace : plant.ports().instancesOf("trace")) {
            findings.addAll(trace, ComparingTheGraph.compare(ledger, watch.caller(), trace));
        }
        findings.addAll(memory.findings());
        return findings;
    }

    private static List<SourceEvent> events(
            Chronicle chronicle, List<Entry> ledger, CanonicalHashJson before, Findings findings) throws IOException {
        var from = place(before, chronicle);
        var events = chronicle.behind(from);
        findings.addAll(ComparingTheSource.compare(chronicle.source(), ledger, events, from));
        return events;
    }

    /** The graph has as many facts more as the new events say: none is missing, none there twice. */
    private void compareFacts(
            List<SourceEvent> events, CanonicalHashJson before, CanonicalHashJson after, Findings findings) {
        var said = events.stream()
                .filter(event -> event.sequence() <= place(after, event.source()))
                .mapToInt(SourceEvent::facts)
                .sum();
        var added = after.getFacts() - before.getFacts();
        if (added != said) {
            findings.add(
                    Violation.NOT_CARRIED_ON, "graph: %d facts more, and the events say %d".formatted(added, said));
        }
    }

    private Findings parkedSince(long before) throws IOException {
        var findings = new Findings();
        var parked = watch.parked() - before;
        if (parked > 0) {
            findings.add(Violation.NOT_CARRIED_ON, "graph: %d events are parked".formatted(parked));
        }
        return findings;
    }

    private static long place(CanonicalHashJson hash, Chronicle chronicle) {
        return place(hash, chronicle.source());
    }

    /** Up to where the graph has the events of a source. */
    private static long place(CanonicalHashJson hash, String source) {
        return hash.getAsOf().stream()
                .filter(position -> position.getSource().equals(source))
                .mapToLong(SourcePositionJson::getSequence)
                .findFirst()
                .orElse(0);
    }

    private static String name(long number) {
        var letters = "000" + Long.toString(number, 36).toUpperCase(Locale.ROOT);
        return letters.substring(letters.length() - RUN_LETTERS);
    }
}
