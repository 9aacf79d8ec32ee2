package org.lotline.goinglive.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lotline.goinglive.run.NothingImported;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lotline import}: exit code 0 all is in, 1 some rows were refused or are incomplete, 2 it could not run. */
@Command(
        name = "lotline import",
        description = {
            "Bring what a plant has in spreadsheets in: suppliers, mills, customers, items, opening stock, jobs, consumption,"
                    + " completions, shipments, as reports. A second time it changes nothing. See docs/going-live.md."
        },
        subcommands = SampleCommand.class,
        subcommandsRepeatable = false,
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final int COULD_NOT_RUN = 2;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "XLSX or CSV; sheets are taken in the order of the kinds.")
    private List<Path> files = List.of();

    @Option(
            names = "--kind",
            description = "What the files have, where their names don't say it, such as \"opening stock\".")
    private @Nullable String kind;

    @Option(names = "--mapping", paramLabel = "NAME", description = "How the plant writes: <dir>/mappings/NAME.json.")
    private @Nullable String mapping;

    @Option(names = "--save-mapping", paramLabel = "NAME", description = "Keep what is recognised as a mapping.")
    private @Nullable String saveMapping;

    @Option(names = "--dry-run", description = "Write nothing; say of each row what would come of it.")
    private boolean dryRun;

    @Option(names = "--resume", description = "Only go on with an import that broke off; refuse to begin one.")
    private boolean resume;

    @Option(
            names = "--records-since",
            paramLabel = "DAY",
            description = "Of opening stock: since when the plant keeps records.")
    private @Nullable String recordsSince;

    @Option(names = "--at-once", defaultValue = "16", description = "So many calls at once; default ${DEFAULT-VALUE}.")
    private int atOnce;

    @Mixin
    private PlantOptions plant = new PlantOptions();

    /** Runs the command and ends this JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ImportCommand()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            if (files.isEmpty()) {
                throw new NothingImported(
                        "Say which files: ./lotline import FILE… [--dry-run]; ./lotline import --help has more.");
            }
            if (atOnce < 1 || atOnce > 64) {
                throw new NothingImported("--at-once: 1 to 64, not " + atOnce);
            }
            return new WholeImport(
                            new ImportOrder(files, kind, mapping, saveMapping, dryRun, resume, recordsSince, atOnce),
                            plant)
                    .run();
        } catch (NothingImported e) {
            System.err.println(e.getMessage());
            return COULD_NOT_RUN;
        }
    }
}
