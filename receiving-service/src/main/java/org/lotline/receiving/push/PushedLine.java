package org.lotline.receiving.push;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a push.
 *
 * @param kind what it is about
 * @param index its place in its list, from 0
 * @param key how the caller names it
 * @param version which version of the record it is, as its source counts; {@code null} is taken as it comes
 * @param record the natural key of what it tells; empty if it has none that can be compared
 * @param told what it tells
 */
public record PushedLine<T>(
        PushKind kind, int index, String key, @Nullable Long version, Optional<String> record, T told) {

    /** Of something in it, such as {@code receiptLines[3].delivered.item}. */
    String path(String field) {
        var line = "%s[%d]".formatted(kind.list(), index);
        return field.isEmpty() ? line : line + "." + field;
    }
}
