package org.lotline.localplant.cli;

import org.lotline.localplant.process.DirectoryInUse;
import org.lotline.localplant.site.PlantFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lotline}: exit code 0 done, 1 failed with a sentence, 2 wrong usage, 3 nothing (or not all) runs. */
@Command(
        name = "lotline",
        description = "Lot traceability from the dock to the customer and back, on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            RebuildCommand.class,
            KafkaLoginsCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "  test        Build everything and run all tests; arguments go to Maven.",
            "",
            "Start with: ./lotline up"
        })
public final class Lotline implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs a command and ends this JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Lotline())
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command))
                .execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** People get the sentence; only what nobody foresaw comes with a stack trace. */
    private static int explain(Exception e, CommandLine command) throws Exception {
        if (e instanceof PlantFailure || e instanceof DirectoryInUse) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        if (e instanceof IllegalArgumentException) {
            command.getErr().println(e.getMessage());
            return 2;
        }
        throw e;
    }
}
