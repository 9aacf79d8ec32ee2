package org.lotline.goinglive.row;

import org.jspecify.annotations.Nullable;

/** What a cell comes to: a value, nothing, something that nobody has filled yet, or a problem. */
sealed interface Reading {

    /** @param also a unit that stood behind a number */
    record Value(String text, @Nullable String also) implements Reading {}

    record Nothing() implements Reading {}

    /** @param said what stands there instead, such as {@code see binder 7} */
    record NotYet(String said) implements Reading {}

    record Wrong(String detail, String wayOut) implements Reading {}

    static Reading of(String text) {
        return new Value(text, null);
    }
}
