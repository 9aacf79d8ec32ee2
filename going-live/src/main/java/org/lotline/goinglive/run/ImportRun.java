package org.lotline.goinglive.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lotline.goinglive.act.Acts;
import org.lotline.goinglive.act.KeyedRow;
import org.lotline.goinglive.act.KnownThing;
import org.lotline.goinglive.act.Means;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;
import org.lotline.goinglive.act.RowKeys;
import org.lotline.goinglive.act.Work;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/** Brings the rows of a plan in, kind by kind, those of a kind side by side. What is refused never stops the others. */
public final class ImportRun {

    private final ImportPlan plan;
    private final Means means;
    private final Optional<Journal> journal;
    private final Progress progress;
    private final RowKeys keys = new RowKeys();
    private final Map<String, KeyedRow> seen = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param journal none of a dry run, which brings nothing in */
    public ImportRun(ImportPlan plan, Means means, Optional<Journal> journal, Progress progress) {
        this.plan = plan;
        this.means = means;
        this.journal = journal;
        this.progress = progress;
    }

    /**
     * What came of all rows.
     *
     * @throws org.lotline.goinglive.plant.PlantAway if a service can't be reached any more
     */
    public List<Outcome> run() {
        var byKind = new HashMap<Kind, List<KeyedRow>>();
        for (var kind : Kind.values()) {
            var rows = plan.rows(kind).stream().map(keys::keyed).toList();
            rows.forEach(this::expect);
            byKind.put(kind, rows);
        }
        for (var kind : Kind.values()) {
            run(kind, byKind.getOrDefault(kind, List.of()));
        }
        return List.copyOf(outcomes);
    }

    private void run(Kind kind, List<KeyedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        progress.begin(kind);
        var start = System.nanoTime();
        var open = new ArrayList<KeyedRow>();
        for (var row : rows) {
            withoutAsking(row).ifPresentOrElse(this::take, () -> open.add(row));
        }
        var waiting = waiting(kind, open);
        waiting.forEach(this::take);
        open.removeAll(waiting.stream().map(Outcome::row).toList());
        perform(Acts.of(kind, open, means));
        progress.end(kind, rows.size(), System.nanoTime() - start);
    }

    /** What can be told of a row by itself, its twins and what it names. */
    private Optional<Outcome> withoutAsking(KeyedRow keyed) {
        var row = keyed.row();
        if (!row.problems().isEmpty()) {
            return Optional.of(new Outcome(keyed, Result.REFUSED, row.missing(), row.problems(), ""));
        }
        if (!row.isWhole()) {
            return Optional.of(Outcome.of(keyed, Result.INCOMPLETE));
        }
        var twin = seen.putIfAbsent(keyed.key(), keyed);
        if (twin != null) {
            return Optional.of(besides(keyed, twin));
        }
        return journal.flatMap(kept -> kept.before(keyed))
                .or(() -> means.known().consequence(row).map(problem -> Outcome.refused(keyed, problem)));
    }

    private static Outcome besides(KeyedRow row, KeyedRow twin) {
        if (row.content().equals(twin.content())) {
            return Outcome.of(row, Result.UNCHANGED, "the same as " + twin.row().place());
        }
        return Outcome.refused(
                row,
                new RowProblem(
                        "",
                        "It is named like %s and says otherwise"
                                .formatted(twin.row().place()),
                        "Keep one of them, or give it a name of its own (a column key, such as the tag's number)."));
    }

    /** A shipment goes in whole: where one of its rows can't, the others wait for it. */
    private List<Outcome> waiting(Kind kind, List<KeyedRow> open) {
        if (kind != Kind.SHIPMENTS) {
            return List.of();
        }
        var halves = new HashMap<String, ImportRow>();
        outcomes.stream()
                .filter(outcome ->
                        !outcome.result().isIn() && outcome.row().row().kind() == kind)
                .map(outcome -> outcome.row().row())
                .forEach(row -> row.value("shipmentNumber").ifPresent(number -> halves.putIfAbsent(number, row)));
        return open.stream()
                .filter(row -> halves.containsKey(row.row().needed("shipmentNumber")))
                .map(row -> Outcome.of(row, Result.INCOMPLETE, "its shipment waits for " + place(halves, row)))
                .toList();
    }

    private static String place(Map<String, ImportRow> halves, KeyedRow row) {
        return Optional.ofNullable(halves.get(row.row().needed("shipmentNumber")))
                .map(ImportRow::place)
                .orElse("another row");
    }

    /** Services bounds how many calls there are at once; threads that wait cost nothing. */
    private void perform(List<Work> works) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream()
                    .<Future<?>>map(
                            work -> threads.submit(() -> work.act().get().forEach(this::take)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void expect(KeyedRow keyed) {
        var row = keyed.row();
        if (row.problems().isEmpty() && row.isWhole()) {
            KnownThing.definedBy(row).ifPresent(thing -> means.known().expect(thing, row));
        }
    }

    private void take(Outcome outcome) {
        var row = outcome.row().row();
        if (!outcome.result().isIn()) {
            KnownThing.definedBy(row).ifPresent(thing -> means.known().refuse(thing, row));
        }
        journal.ifPresent(kept -> kept.note(outcome));
        progress.take(outcome);
        synchronized (outcomes) {
            outcomes.add(outcome);
        }
    }
}
