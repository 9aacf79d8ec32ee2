package org.lotline.goinglive.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said on the command line, beside which plant is meant. */
record ImportOrder(
        List<Path> files,
        @Nullable String kind,
        @Nullable String mapping,
        @Nullable String saveMapping,
        boolean dryRun,
        boolean resume,
        @Nullable String recordsSince,
        int atOnce) {}
