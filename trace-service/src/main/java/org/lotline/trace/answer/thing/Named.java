package org.lotline.trace.answer.thing;

import java.util.Comparator;
import org.lotline.trace.lineage.NodeKind;

/**
 * A thing by its name.
 *
 * @param key its node
 * @param kind what kind of thing it is
 * @param name what people call it
 */
public record Named(String key, NodeKind kind, String name) implements Comparable<Named> {

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::name).thenComparing(Named::key);

    /** By name. */
    @Override
    public int compareTo(Named other) {
        return ORDER.compare(this, other);
    }
}
