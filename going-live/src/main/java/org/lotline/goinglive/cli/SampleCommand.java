package org.lotline.goinglive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lotline.goinglive.sample.SampleWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sample",
        description = "Write a workbook as a plant has it the day before it goes live; the same from the same seed.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private static final int FEWEST = 100;
    private static final int MOST = 250_000;

    @Parameters(paramLabel = "FILE", description = "Where to write it, such as plant.xlsx.")
    private Path file = Path.of("plant.xlsx");

    @Option(
            names = "--rows",
            defaultValue = "50000",
            description = "So many rows of all sheets; default ${DEFAULT-VALUE}.")
    private int rows;

    @Option(names = "--seed", defaultValue = "7", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--prefix",
            defaultValue = "",
            description = "Before all codes and numbers, so that one plant can take several.")
    private String prefix = "";

    @Override
    public Integer call() throws IOException {
        if (rows < FEWEST || rows > MOST) {
            System.err.printf("--rows: %,d to %,d, not %,d%n", FEWEST, MOST, rows);
            return 2;
        }
        try (var out = Files.newOutputStream(file)) {
            new SampleWorkbook(rows, seed, prefix).write(out);
        }
        System.out.printf("%,d rows in %s (%,d KB)%n", rows, file, Files.size(file) >> 10);
        return 0;
    }
}
