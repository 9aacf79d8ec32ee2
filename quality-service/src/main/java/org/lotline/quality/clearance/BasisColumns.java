package org.lotline.quality.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;

/** A basis as the arrays that a statement takes, in one order; moments may be {@code null}. */
public record BasisColumns(List<Key> keys, List<@Nullable Instant> from, List<@Nullable Instant> to) {

    public static BasisColumns of(Collection<BasisKey> basis) {
        var columns = new BasisColumns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        basis.forEach(one -> {
            columns.keys.add(one.key());
            columns.from.add(one.from());
            columns.to.add(one.to());
        });
        return columns;
    }
}
