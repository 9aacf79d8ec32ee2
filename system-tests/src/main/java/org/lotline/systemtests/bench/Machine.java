package org.lotline.systemtests.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.lotline.systemtests.bench.trace.TraceBars;
import org.lotline.systemtests.faults.LineageMemory;

/** On what it was measured. */
final class Machine {

    private Machine() {}

    /** Without memory for the lineage, Neo4j answers alone, and other bars hold. */
    static TraceBars bars() {
        return LineageMemory.isWanted() ? TraceBars.MEMORY : TraceBars.NEO4J;
    }

    /** Cores, memory, load, Java. */
    static String line() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var memory = system instanceof OperatingSystemMXBean told ? told.getTotalMemorySize() / 1_000_000_000 : 0;
        return "%d cores (%s), %d GB, load %.1f, heap of the caller %d MB, Java %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getArch(),
                        memory,
                        system.getSystemLoadAverage(),
                        Runtime.getRuntime().maxMemory() / 1_000_000,
                        Runtime.version());
    }
}
