package org.lotline.runtime.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay goes about its work; the defaults suit one plant. */
@ConfigMapping(prefix = "lotline.relay")
public interface RelaySettings {

    /** Events sent before the outbox is shortened. */
    @WithDefault("500")
    int batch();

    /** How long it sleeps when nobody wakes it. */
    @WithDefault("500ms")
    Duration poll();

    /** The first pause after a failure; doubled each time. */
    @WithDefault("200ms")
    Duration firstPause();

    /** The longest pause after a failure. */
    @WithDefault("5s")
    Duration longestPause();

    /** How long Kafka may take to acknowledge a batch before people are told; it is waited for as long as it takes. */
    @WithDefault("10s")
    Duration acknowledgement();

    /** How long PostgreSQL may take to answer before the lock counts as lost. */
    @WithDefault("10s")
    Duration databaseAnswer();
}
