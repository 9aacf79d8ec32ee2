package org.lotline.trace.neo4j;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long Neo4j may take; every transaction has a timeout, so that none can hold the others up for ever. */
@ConfigMapping(prefix = "lotline.graph")
public interface GraphSettings {

    /** For one question, however large its answer. */
    @WithDefault("PT10S")
    Duration questionTimeout();

    /** For one batch of events. */
    @WithDefault("PT30S")
    Duration batchTimeout();

    /** For a reading of the whole graph. */
    @WithDefault("PT10M")
    Duration wholeGraphTimeout();
}
