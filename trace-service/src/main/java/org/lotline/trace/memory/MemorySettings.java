package org.lotline.trace.memory;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much of the lineage may be in memory. */
@ConfigMapping(prefix = "lotline.lineage")
public interface MemorySettings {

    /**
     * Bytes of the heap for facts and adjacency, such as {@code 64M}; 0 for none. A plant that doesn't fit is answered from Neo4j.
     * By default a third of the heap.
     */
    Optional<MemorySize> memory();

    /** How often what is in memory is compared with the graph that lasts, beside once after each loading. */
    @WithDefault("PT6H")
    Duration comparing();

    /** The same in bytes. */
    default long bytes() {
        return memory().map(size -> size.asLongValue())
                .orElse(Runtime.getRuntime().maxMemory() / 3);
    }
}
