package org.lotline.receiving.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of the rows of a list: conditions in SQL, all of them, and their parameters in order. */
public final class Narrowed {

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** @param values of the condition's question marks */
    public Narrowed to(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** By a value that may not be given: then by nothing. */
    public Narrowed toGiven(String condition, @Nullable Object value) {
        return value == null ? this : to(condition, value);
    }

    /** To those in whose column that number is written, however it is spelled. */
    public Narrowed toNumber(String condition, String column, @Nullable String number) {
        return number == null
                ? this
                : to(
                        condition.formatted("pieces(%1$s) @> coalesce(pieces(?), '{}') and searched(%1$s) = searched(?)"
                                .formatted(column)),
                        number,
                        number);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }
}
