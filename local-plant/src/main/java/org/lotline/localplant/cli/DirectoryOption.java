package org.lotline.localplant.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.site.Checkout;
import picocli.CommandLine.Option;

/** {@code --dir}: which plant is meant. */
public final class DirectoryOption {

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "The plant's folder: its data, logs and keys. Default: .lotline/plant in the checkout.")
    private @Nullable Path directory;

    /** The folder, absolute; it need not be there. */
    public Path path() {
        var chosen = directory != null ? directory : Checkout.find().root().resolve(".lotline/plant");
        return chosen.toAbsolutePath().normalize();
    }

    /** The plant that runs there, if one does. */
    public Optional<RunningPlant> running() {
        return RunningPlant.find(path());
    }
}
