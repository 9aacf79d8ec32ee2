package org.lotline.trace.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topics are followed; the defaults suit one plant. */
@ConfigMapping(prefix = "lotline.feed")
public interface FeedSettings {

    /** Whether this instance follows the topics; one that doesn't answers, and asks their sources for what its answers lack. */
    @WithDefault("true")
    boolean enabled();

    /** Records written in one transaction at most. */
    @WithDefault("1000")
    int batch();

    /** Facts written in one transaction at most, as one event may carry thousands. */
    @WithDefault("5000")
    int facts();

    /** How often holes are looked for. */
    @WithDefault("PT1S")
    Duration attention();

    /** How long a hole may be an event that is still on its way. */
    @WithDefault("PT2S")
    Duration holeGrace();

    /** How often the graph's last event of each source is compared with the source's own. */
    @WithDefault("PT5S")
    Duration comparing();
}
