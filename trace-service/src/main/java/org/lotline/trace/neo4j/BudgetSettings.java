package org.lotline.trace.neo4j;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What questions may read, so that none of them, nor all together, take the heap of the service. A fact from memory takes up to
 * 1.1 kB while it is answered, one that Neo4j gives up to 1.9 kB; the defaults were measured for a heap of 768 MB, of which the
 * lineage has a third (docs/performance.md).
 */
@ConfigMapping(prefix = "lotline.trace.budget")
public interface BudgetSettings {

    /** Facts that one question may read: an answer of some 105,000 nodes. */
    @WithDefault("250000")
    long facts();

    /** The same while Neo4j answers, of which each fact takes more: some 15,000 nodes. */
    @WithDefault("40000")
    long neo4jFacts();

    /** Up to so many facts a question is small: any number of them are answered side by side. */
    @WithDefault("1500")
    long small();

    /** Lots, jobs, shipments or runs of an answer that is asked for as a page to print, which is made as a whole. */
    @WithDefault("15000")
    long page();

    /** How long a large question waits for its turn; they are answered one after the other. */
    @WithDefault("PT10S")
    Duration turn();

    /** How long a large question may take from its turn on, and its answer as long again to be sent. */
    @WithDefault("PT1M")
    Duration time();
}
