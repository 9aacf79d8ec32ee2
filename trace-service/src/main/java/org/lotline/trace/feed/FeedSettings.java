package org.lotline.trace.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topics are followed; the defaults suit one plant. */
@ConfigMapping(prefix = "lotline.feed")
public interface FeedSettings {

    /** Whether this instance follows the topics; one that doesn't only answers. */
    @WithDefault("true")
    boolean enabled();

    /** Records written in one transaction at most. */
    @WithDefault("1000")
    int batch();

    /** How often topics that aren't there yet, and holes, are looked for. */
    @WithDefault("PT1S")
    Duration attention();

    /** How long a hole may be an event that is still on its way. */
    @WithDefault("PT2S")
    Duration holeGrace();

    /** The first pause after a failure; doubled each time. */
    @WithDefault("PT0.2S")
    Duration firstPause();

    /** The longest pause after a failure. */
    @WithDefault("PT5S")
    Duration longestPause();
}
