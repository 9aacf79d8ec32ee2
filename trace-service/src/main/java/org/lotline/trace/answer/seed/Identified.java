package org.lotline.trace.answer.seed;

import java.util.Comparator;
import java.util.Set;

/**
 * One thing that a seed stands for.
 *
 * @param key its node
 * @param roots where walks begin
 * @param beside nodes that belong to it although no walk begins there or comes to them
 */
public record Identified(String key, Set<String> roots, Set<String> beside) implements Comparable<Identified> {

    private static final Comparator<Identified> ORDER = Comparator.comparing(Identified::key);

    public Identified {
        roots = Set.copyOf(roots);
        beside = Set.copyOf(beside);
    }

    /** A thing from which itself the walk begins. */
    public static Identified by(String key) {
        return new Identified(key, Set.of(key), Set.of());
    }

    /** By key. */
    @Override
    public int compareTo(Identified other) {
        return ORDER.compare(this, other);
    }
}
