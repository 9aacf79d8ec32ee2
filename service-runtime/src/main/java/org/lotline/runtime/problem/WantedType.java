package org.lotline.runtime.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type looks like, in words that complete "is not …". */
final class WantedType {

    private WantedType() {}

    static String of(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + constants(type);
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == Instant.class) {
            return "a time such as 2026-03-15T09:12:44Z";
        }
        return type == LocalDate.class ? "a date such as 2026-03-15" : json(type);
    }

    private static String json(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == Long.class) {
            return "a whole number within bounds";
        }
        if (type == BigDecimal.class) {
            return "a number within bounds";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == String.class ? "a text" : "an object";
    }

    /** As the contract writes them: the generated enums print their JSON value. */
    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
