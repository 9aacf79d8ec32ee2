package org.lotline.goinglive.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.goinglive.act.Digest;
import org.lotline.goinglive.act.Known;
import org.lotline.goinglive.act.Means;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.mapping.Mappings;
import org.lotline.goinglive.mapping.PlantMapping;
import org.lotline.goinglive.mapping.UnusableMapping;
import org.lotline.goinglive.plant.Address;
import org.lotline.goinglive.plant.PlantAway;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.run.ImportPlan;
import org.lotline.goinglive.run.ImportRun;
import org.lotline.goinglive.run.Journal;
import org.lotline.goinglive.run.NothingImported;
import org.lotline.goinglive.run.Progress;
import org.lotline.goinglive.table.Limits;
import org.lotline.goinglive.table.Table;
import org.lotline.goinglive.table.Tables;
import org.lotline.goinglive.table.UnreadableFile;

/** One import: reads, shows what was recognised, brings in, reports. */
final class WholeImport {

    private final ImportOrder order;
    private final PlantOptions plant;
    private final PrintStream out = System.out;

    WholeImport(ImportOrder order, PlantOptions plant) {
        this.order = order;
        this.plant = plant;
    }

    int run() throws NothingImported {
        var mappings = new Mappings(plant.directory().resolve("mappings"));
        var mapping = mapping(mappings);
        var plan = plan(mapping);
        Shown.plan(out, plan);
        save(mappings, mapping, plan);
        if (plan.size() == 0) {
            throw new NothingImported("There is no row to import.");
        }
        var address = plant.address();
        var of = Digest.of(
                files(),
                mapping.toString(),
                String.valueOf(order.kind()),
                address.urls().toString());
        var folder = plant.directory().resolve("imports").resolve(stem() + "-" + of.substring(0, 10));
        return order.dryRun() ? dryRun(plan, mapping, address, folder) : journalled(plan, mapping, address, folder, of);
    }

    private int dryRun(ImportPlan plan, PlantMapping mapping, Address address, Path folder) throws NothingImported {
        out.printf("%nDry run: nothing is written.%n");
        return bring(plan, mapping, address, folder, Optional.empty());
    }

    private int journalled(ImportPlan plan, PlantMapping mapping, Address address, Path folder, String of)
            throws NothingImported {
        try (var journal = Journal.open(folder, of)) {
            if (journal.isResumed()) {
                out.printf("%nGoing on where it broke off: %,d rows were in.%n", journal.resumed());
            } else if (order.resume()) {
                throw new NothingImported("No import of these files broke off; begin one without --resume.");
            }
            var code = bring(plan, mapping, address, folder, Optional.of(journal));
            journal.end();
            return code;
        }
    }

    private int bring(ImportPlan plan, PlantMapping mapping, Address address, Path folder, Optional<Journal> journal)
            throws NothingImported {
        try (var services = new Services(address, order.atOnce());
                var progress = progress(folder, plan, journal)) {
            var run =
                    journal.map(Journal::run).orElseGet(() -> UUID.randomUUID().toString());
            var means = new Means(services, Known.by(services), order.dryRun(), run, recordsSince(mapping));
            var outcomes = new ImportRun(plan, means, journal, progress).run();
            progress.end("done");
            report(plan, outcomes, folder);
            return Shown.summary(out, outcomes, progress);
        } catch (PlantAway e) {
            throw new NothingImported(
                    "%s%nThe import broke off; the same command goes on with it.".formatted(e.getMessage()));
        }
    }

    private Progress progress(Path folder, ImportPlan plan, Optional<Journal> journal) throws NothingImported {
        try {
            Files.createDirectories(folder);
            out.printf("%,d rows; progress is in %s%n%n", plan.size(), folder.resolve("progress.json"));
            return new Progress(
                    out, folder, plan.size(), journal.map(Journal::resumed).orElse(0));
        } catch (IOException e) {
            throw new NothingImported("%s can't be made: %s".formatted(folder, e.getMessage()));
        }
    }

    private ImportPlan plan(PlantMapping mapping) throws NothingImported {
        var reader = new Tables(Limits.STANDARD);
        var tables = new ArrayList<Table>();
        try {
            for (var file : order.files()) {
                tables.addAll(reader.read(file.toAbsolutePath().normalize()));
            }
        } catch (UnreadableFile e) {
            throw new NothingImported(e);
        }
        return ImportPlan.of(tables, kind(), mapping, zone(mapping));
    }

    private Optional<Kind> kind() throws NothingImported {
        if (order.kind() == null) {
            return Optional.empty();
        }
        var kind = Kind.named(order.kind());
        if (kind.isEmpty()) {
            throw new NothingImported("--kind: one of %s, not %s"
                    .formatted(Stream.of(Kind.values()).map(Kind::title).toList(), order.kind()));
        }
        return kind;
    }

    private PlantMapping mapping(Mappings mappings) throws NothingImported {
        try {
            return order.mapping() == null ? PlantMapping.NONE : mappings.load(order.mapping());
        } catch (UnusableMapping e) {
            throw new NothingImported(e);
        }
    }

    private void save(Mappings mappings, PlantMapping mapping, ImportPlan plan) throws NothingImported {
        try {
            if (order.saveMapping() != null) {
                var file = mappings.save(order.saveMapping(), Mappings.recognised(mapping, plan.recognised(mapping)));
                out.printf("%nWhat was recognised is kept in %s%n", file);
            }
        } catch (UnusableMapping e) {
            throw new NothingImported(e);
        }
    }

    private Optional<LocalDate> recordsSince(PlantMapping mapping) throws NothingImported {
        try {
            return Optional.ofNullable(order.recordsSince())
                    .or(() -> Optional.ofNullable(mapping.recordsSince()))
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new NothingImported("--records-since: a day such as 2026-03-01, not " + order.recordsSince());
        }
    }

    private static ZoneId zone(PlantMapping mapping) {
        return mapping.zone() == null ? ZoneId.systemDefault() : ZoneId.of(mapping.zone());
    }

    private void report(ImportPlan plan, List<Outcome> outcomes, Path folder) throws NothingImported {
        for (var file : plan.files()) {
            var separator = plan.sheets().stream()
                    .filter(sheet -> sheet.table().file().equals(file))
                    .flatMap(sheet -> sheet.table().separator().stream())
                    .findFirst()
                    .orElse(',');
            out.printf("%nReport: %s", Shown.report(file, outcomes, separator, folder));
        }
        out.println();
    }

    private String files() throws NothingImported {
        try {
            var digests = new StringBuilder();
            for (var file : order.files()) {
                digests.append(Digest.of(Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
            return digests.toString();
        } catch (IOException e) {
            throw new NothingImported(e);
        }
    }

    private String stem() {
        var name = order.files().getFirst().getFileName().toString().replaceFirst("\\.[^.]*$", "");
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return plain.substring(0, Math.min(40, plain.length()));
    }
}
