package org.lotline.trace.answer.thing;

import java.util.Comparator;

/**
 * A thing by its name.
 *
 * @param key its node
 * @param kind the part of the key before the first colon
 * @param name what people call it
 */
public record Named(String key, String kind, String name) implements Comparable<Named> {

    private static final Comparator<Named> ORDER =
            Comparator.comparing(Named::name).thenComparing(Named::key);

    /** By name. */
    @Override
    public int compareTo(Named other) {
        return ORDER.compare(this, other);
    }
}
