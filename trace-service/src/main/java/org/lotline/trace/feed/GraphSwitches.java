package org.lotline.trace.feed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;

/**
 * When another graph answers, whichever instance built it, sources that were stopped are followed again, and whoever waits looks
 * again. One thread at a time.
 */
final class GraphSwitches {

    private final FeedState state;
    private final Progress progress;
    private @Nullable String answering;

    GraphSwitches(FeedState state, Progress progress) {
        this.state = state;
        this.progress = progress;
    }

    /** @param generation of the graph that answers now */
    void look(String generation) {
        var before = answering;
        answering = generation;
        if (before != null && !before.equals(generation)) {
            Arrays.stream(Source.values())
                    .filter(source -> state.stopped(source).isPresent())
                    .forEach(state::running);
            progress.moved();
        }
    }
}
