package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.receiving.item.NamedItems;
import org.lotline.runtime.database.Rows;

/** Looks up what stated lots name. */
@ApplicationScoped
public class FindingNamed {

    private final Rows rows;
    private final NamedItems items;
    private final BigDecimal largestQuantity;

    FindingNamed(
            Rows rows,
            NamedItems items,
            @ConfigProperty(name = "lotline.receiving.largest-quantity", defaultValue = "1000000000")
                    BigDecimal largest) {
        this.rows = rows;
        this.items = items;
        this.largestQuantity = largest;
    }

    /** All items are looked up in one statement, and all mills, however many lots name them. */
    public Named by(Collection<StatedLot> lots) {
        return new Named(
                items.of(lots.stream().map(StatedLot::item).collect(Collectors.toSet())), mills(lots), largestQuantity);
    }

    private Set<String> mills(Collection<StatedLot> lots) {
        var named = lots.stream()
                .flatMap(lot -> Stream.ofNullable(lot.heat()))
                .flatMap(heat -> Stream.ofNullable(heat.mill()))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? named
                : Set.copyOf(rows.list("select code from mill where code = any(?)", row -> row.text(1), named));
    }
}
