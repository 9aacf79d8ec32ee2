package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.mill.Mill;

/** Looks up what stated lots name. */
@ApplicationScoped
public class FindingNamed {

    private final BigDecimal largestQuantity;

    FindingNamed(
            @ConfigProperty(name = "lotline.receiving.largest-quantity", defaultValue = "1000000000")
                    BigDecimal largest) {
        this.largestQuantity = largest;
    }

    /** Each item and each mill is looked up once, however many lots name it. */
    public Named by(Collection<StatedLot> lots) {
        var items = lots.stream()
                .map(StatedLot::item)
                .distinct()
                .flatMap(id -> Item.<Item>findByIdOptional(id).stream())
                .collect(Collectors.toMap(item -> item.id, Function.identity()));
        var mills = lots.stream()
                .flatMap(lot -> Stream.ofNullable(lot.heat()))
                .flatMap(heat -> Stream.ofNullable(heat.mill()))
                .distinct()
                .filter(code -> Mill.findById(code) != null)
                .collect(Collectors.toSet());
        return new Named(items, mills, largestQuantity);
    }
}
