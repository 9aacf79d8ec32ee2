package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.BomDefined;
import org.lotline.contracts.events.DeviationFound;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobClosed;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.MaterialReturned;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.ProductionEvent;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.contracts.events.UntrackedIssued;

/** Work on jobs, by chance. */
final class RandomWork {

    static final List<String> MACHINES = List.of("HAAS-3", "HAAS 4:b");

    private final RandomGenerator random;
    private final Plant plant;
    private final List<UUID> lots;
    private final List<UUID> jobs;
    private final List<Item> items;
    private final List<UUID> runs = new ArrayList<>();

    RandomWork(RandomGenerator random, Plant plant, List<UUID> lots, List<UUID> jobs, List<Item> items) {
        this.random = random;
        this.plant = plant;
        this.lots = lots;
        this.jobs = jobs;
        this.items = items;
    }

    ProductionEvent next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> run();
            case 4, 5 -> serials();
            case 6, 7 ->
                new MaterialReturned(any(jobs), any(lots), quantity(), random.nextBoolean() ? null : any(lots));
            case 8, 9 -> deviation();
            case 10 -> new JobClosed(any(jobs), "J" + random.nextInt(5));
            default -> bill();
        };
    }

    /** Of little, so that what goes in may be enough. */
    private BomDefined bill() {
        var lines = new ArrayList<BomDefined.BomLine>();
        for (var n = 0; n <= random.nextInt(2); n++) {
            lines.add(new BomDefined.BomLine(
                    items.get((random.nextInt(2) + 2 * n) % items.size()),
                    new Measure(BigDecimal.valueOf(random.nextInt(1, 200), 2), "kg"),
                    random.nextBoolean() ? null : new BigDecimal("3"),
                    random.nextBoolean() ? List.of() : List.of(any(items)),
                    random.nextBoolean() ? null : new BigDecimal("4"),
                    random.nextBoolean() ? null : new BigDecimal("12.5")));
        }
        return new BomDefined(any(items), "r1", lines);
    }

    /** Something that went in without a lot, or what came of the check of an issue, or of none that was. */
    ProductionEvent ofIssues() {
        var issues = plant.events().stream()
                .filter(event -> event.event() instanceof MaterialIssued issue && issue.unverified() != null)
                .toList();
        if (issues.isEmpty() || random.nextInt(3) == 0) {
            var output = random.nextBoolean() ? null : any(lots);
            return new UntrackedIssued(any(jobs), any(items), quantity(), output, random.nextBoolean() ? null : "box");
        }
        var issue = any(issues);
        var issued = (MaterialIssued) issue.event();
        var refused = random.nextInt(4) == 0;
        return new IssueChecked(
                issue.id(),
                issued.jobId(),
                random.nextInt(5) == 0 ? any(lots) : issued.lotId(),
                refused ? "refused" : "verified",
                refused ? "held" : null);
    }

    /** Mostly new; sometimes one that was told before. */
    private RunRecorded run() {
        var run = runs.isEmpty() || random.nextInt(5) > 0 ? plant.newId() : any(runs);
        runs.add(run);
        var start = Plant.START.plus(Duration.ofMinutes(random.nextInt(90)));
        return new RunRecorded(
                run,
                any(jobs),
                10L * (1 + random.nextInt(3)),
                random.nextInt(4) == 0 ? null : any(MACHINES),
                random.nextInt(3) == 0 ? null : "OP-" + random.nextInt(3),
                random.nextBoolean() ? null : "early",
                null,
                start,
                start.plus(Duration.ofMinutes(random.nextInt(40))),
                some(),
                some(),
                some(),
                List.of(new RunRecorded.Parameter(
                        "feed\t\\n", "0.\n" + random.nextInt(9), random.nextBoolean() ? null : "mm")));
    }

    private @Nullable Measure some() {
        return random.nextBoolean() ? null : new Measure(BigDecimal.valueOf(random.nextInt(3)), "kg");
    }

    private SerialsCompleted serials() {
        var serials = new ArrayList<SerialsCompleted.Serial>();
        for (var n = 0; n <= random.nextInt(2); n++) {
            var unit = random.nextInt(5) == 0 ? any(lots) : plant.newId();
            lots.add(unit);
            serials.add(new SerialsCompleted.Serial(unit, "SN-" + random.nextInt(20)));
        }
        return new SerialsCompleted(any(jobs), any(lots), any(items), serials);
    }

    private DeviationFound deviation() {
        return new DeviationFound(
                plant.newId(),
                any(jobs),
                any(lots),
                random.nextBoolean() ? "wrong-item" : "consumed-too-little",
                "4130 for 4140",
                random.nextBoolean() ? null : plant.newId());
    }

    private Measure quantity() {
        return new Measure(BigDecimal.valueOf(random.nextInt(1, 10_000), random.nextInt(3)), "kg");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
