package org.lotline.trace.neo4j;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What questions may read, so that none of them, nor all together, take the heap of the service. A fact takes up to 1.9 kB until
 * the answer is sent; the defaults were measured for a heap of 256 MB, of which some 100 are left (docs/performance.md);
 * the lineage in memory has 128 MB more of its own.
 */
@ConfigMapping(prefix = "lotline.trace.budget")
public interface BudgetSettings {

    /** Facts that one question may read: an answer of some 15,000 nodes. */
    @WithDefault("40000")
    long facts();

    /** Up to so many facts a question is small: any number of them are answered side by side. */
    @WithDefault("1500")
    long small();

    /** How long a large question waits for its turn; they are answered one after the other. */
    @WithDefault("PT10S")
    Duration turn();
}
