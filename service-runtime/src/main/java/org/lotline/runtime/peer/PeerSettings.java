package org.lotline.runtime.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls of other services are guarded; how long each may take is said where its client is made. */
@ConfigMapping(prefix = "lotline.peers")
interface PeerSettings {

    /** So many calls in a row without an answer, and the service is not asked for a while. */
    @WithDefault("20")
    int silentCalls();

    /** How long it is not asked; then one call tries. */
    @WithDefault("1s")
    Duration rest();

    /** After that pause a call that found nobody is repeated, once, if it may be. */
    @WithDefault("100ms")
    Duration retryPause();
}
