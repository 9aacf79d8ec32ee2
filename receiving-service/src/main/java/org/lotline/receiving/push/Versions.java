package org.lotline.receiving.push;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which version of each record was taken last, while a push is taken: an older one that comes later is outdated. */
final class Versions {

    /** Below any that a source counts. */
    static final long NONE = -1;

    private final Map<String, Long> known;
    private final Map<String, Long> taken = new HashMap<>();

    /** @param known by record; those that are not there have none */
    Versions(Map<String, Long> known) {
        this.known = new HashMap<>(known);
    }

    boolean isOutdated(PushedLine<?> line) {
        return line.version() != null && line.version() < knownOf(line);
    }

    /** What has come before under this version can't have changed. */
    boolean isToldBefore(PushedLine<?> line) {
        return line.version() != null && line.version() == knownOf(line);
    }

    boolean isNewer(PushedLine<?> line) {
        return line.version() != null && line.version() > knownOf(line);
    }

    /** It counts from now on. */
    void take(PushedLine<?> line) {
        Long version = line.version();
        line.record().filter(record -> version != null).ifPresent(record -> note(record, version));
    }

    private void note(String record, @Nullable Long version) {
        if (version != null && version > known.getOrDefault(record, NONE)) {
            known.put(record, version);
            taken.put(record, version);
        }
    }

    /** Those that are newer than what was known. */
    Map<String, Long> taken() {
        return Map.copyOf(taken);
    }

    private long knownOf(PushedLine<?> line) {
        return line.record().map(record -> known.getOrDefault(record, NONE)).orElse(NONE);
    }
}
