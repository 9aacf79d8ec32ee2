package org.lotline.localplant.cli;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.lotline.localplant.PlantAccess;
import org.lotline.localplant.demo.DemoStory;
import org.lotline.localplant.site.PlantFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the story on a plant that runs, or on one that it starts and stops itself. */
@Command(
        name = "demo",
        description = "Start the plant if it doesn't run, tell a story on it, and stop what was started.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--keep", description = "Leave the plant running; stop it with ./lotline down.")
    private boolean keep;

    @Override
    public Integer call() {
        var story = ServiceLoader.load(DemoStory.class)
                .findFirst()
                .orElseThrow(() -> new PlantFailure("There is no story to tell yet: use ./lotline up"));
        if (keep && directory.running().isEmpty()) {
            var exitCode = Detached.up(directory.path(), ports);
            if (exitCode != 0) {
                return exitCode;
            }
        }
        directory.running().ifPresentOrElse(plant -> tell(story, plant), () -> tellOnOwnPlant(story));
        return 0;
    }

    private void tellOnOwnPlant(DemoStory story) {
        var own = new Foreground(directory.path(), ports.plan(), new Stopwatch());
        try {
            tell(story, own.start());
        } finally {
            own.stop();
        }
    }

    private static void tell(DemoStory story, PlantAccess plant) {
        story.tell(plant, System.out);
    }
}
