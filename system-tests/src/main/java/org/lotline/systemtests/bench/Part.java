package org.lotline.systemtests.bench;

/** What can be measured alone; what comes first leaves the plant small for what follows. */
enum Part {
    TRACES,
    GATE,
    WRITES,
    FRESHNESS,
    FEED
}
