package org.lotline.systemtests.bench.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.rival.Rival;
import org.lotline.systemtests.bench.rival.RivalServer;

/**
 * Asks the product and its rivals for the same closures, one question at a time, in turn and every time in another order; first
 * their sets are compared, then they are warmed up, then it is measured, and the last answer of each is compared again.
 */
public final class TraceRace {

    private static final int TOO_LARGE = 422;
    private static final int MOST_ROUNDS = 300;
    private static final int WARM_ROUNDS = 60;
    private static final int LEAST_ROUNDS = 3;

    private final List<Contestant> contestants = new ArrayList<>();
    private final Duration perSet;
    private final Random random;
    private final List<String> differences = new ArrayList<>();

    /** By name, what each answered last for the closure that is asked for. */
    private final Map<String, Contestant.Reply> last = new HashMap<>();

    /** @param perSet how long one closure is asked for, the warming up not counted */
    public TraceRace(PlantAccess plant, List<Rival> rivals, RivalServer server, Duration perSet, long seed) {
        contestants.add(Contestant.product(plant));
        for (var place = 0; place < rivals.size(); place++) {
            contestants.add(Contestant.rival(rivals.get(place), server, place));
        }
        this.perSet = perSet;
        this.random = new Random(seed);
    }

    /** Answers whose nodes or edges are not those that were made, and those that failed, in words; none if all is well. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /**
     * Asks the product for these closures in turn, as a plant does that has been at work for a while: a JVM compiles what it has run
     * often, and its first hundreds of questions measure that. The rivals' statements have nothing to compile.
     */
    public void warmUp(List<Made> all, Duration time) throws IOException, InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            for (var made : all) {
                contestants.getFirst().ask(made);
            }
        }
    }

    /** Runs it for one closure. */
    public SetFigures run(Made made) throws IOException, InterruptedException {
        var asked = contestants.stream()
                .filter(one -> made.plan().nodes() <= one.patience())
                .toList();
        var first = compare(made, asked);
        var answering = asked.stream().filter(one -> reply(first, one).isOk()).toList();
        var nanos = new HashMap<String, List<Long>>();
        answering.forEach(one -> nanos.put(one.name(), new ArrayList<>()));
        var proven = race(made, answering, nanos);
        var samples = new HashMap<String, Sample>();
        nanos.forEach((name, taken) -> samples.put(name, Sample.of(taken)));
        var product = reply(first, asked.getFirst());
        return new SetFigures(
                made,
                samples,
                product.isOk() ? "" : text(product),
                product.isOk() ? product.body().length : 0,
                reply(first, asked.getLast()).body().length,
                proven);
    }

    private Map<String, Contestant.Reply> compare(Made made, List<Contestant> asked)
            throws IOException, InterruptedException {
        var wanted = ReachedSets.of(made);
        var first = new LinkedHashMap<String, Contestant.Reply>();
        for (var one : asked) {
            var reply = one.ask(made);
            first.put(one.name(), reply);
            compare(made, one, reply, wanted);
        }
        return first;
    }

    private void compare(Made made, Contestant one, Contestant.Reply reply, ReachedSets wanted) throws IOException {
        var difference = one.isCompared() || !reply.isOk() ? difference(reply, wanted, made) : "";
        if (!difference.isEmpty()) {
            differs(made, one, difference);
        }
    }

    /** The same of one more answer is not told again. */
    private void differs(Made made, Contestant one, String difference) {
        var told = "%s, %s:%s".formatted(made.plan().name(), one.name(), difference);
        if (!differences.contains(told)) {
            differences.add(told);
        }
    }

    /** That a question is too large for somebody is told, and is no difference. */
    private static String difference(Contestant.Reply reply, ReachedSets wanted, Made made) throws IOException {
        if (reply.isOk()) {
            return wanted.difference(ReachedSets.of(reply.body(), made));
        }
        return reply.status() == TOO_LARGE ? "" : " answered " + text(reply);
    }

    /** @return which part of the product's answers was up to date */
    private double race(Made made, List<Contestant> answering, Map<String, List<Long>> nanos)
            throws IOException, InterruptedException {
        last.clear();
        rounds(made, answering, new HashMap<>(), perSet.dividedBy(3), WARM_ROUNDS);
        var proven = rounds(made, answering, nanos, perSet, MOST_ROUNDS);
        compareLast(made, answering);
        return proven;
    }

    /** What was answered while it was measured, too: the last of each. */
    private void compareLast(Made made, List<Contestant> answering) throws IOException {
        var wanted = ReachedSets.of(made);
        for (var one : answering) {
            if (last.containsKey(one.name())) {
                compare(made, one, reply(last, one), wanted);
            }
        }
    }

    private double rounds(Made made, List<Contestant> answering, Map<String, List<Long>> nanos, Duration time, int most)
            throws IOException, InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        var order = new ArrayList<>(answering);
        var proven = 0;
        var asked = 0;
        for (var round = 0; round < most && (round < LEAST_ROUNDS || System.nanoTime() < end); round++) {
            Collections.shuffle(order, random);
            for (var one : order) {
                var reply = one.ask(made);
                if (reply.isOk()) {
                    nanos.computeIfAbsent(one.name(), any -> new ArrayList<>()).add(reply.nanos());
                    last.put(one.name(), reply);
                } else {
                    differs(made, one, " answered %d when it was asked again".formatted(reply.status()));
                }
                if (one.name().equals(Contestant.PRODUCT)) {
                    asked++;
                    proven += isUpToDate(reply) ? 1 : 0;
                }
            }
        }
        return (double) proven / Math.max(1, asked);
    }

    private static Contestant.Reply reply(Map<String, Contestant.Reply> replies, Contestant one) {
        return replies.getOrDefault(one.name(), new Contestant.Reply(0, new byte[0], 0));
    }

    private static boolean isUpToDate(Contestant.Reply reply) {
        return new String(reply.body(), StandardCharsets.ISO_8859_1).contains("\"upToDate\":true");
    }

    private static String text(Contestant.Reply reply) {
        return reply.status() + " " + new String(reply.body(), StandardCharsets.UTF_8);
    }
}
