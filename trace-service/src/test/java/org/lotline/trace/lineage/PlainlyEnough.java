package org.lotline.trace.lineage;

import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.MADE_AS;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lotline.contracts.events.Item;

/**
 * {@link Need} in its shortest form.
 *
 * @param starting what stands and starts at a key
 * @param ending what stands and ends there
 */
record PlainlyEnough(Function<String, Stream<Fact>> starting, Function<String, Stream<Fact>> ending) {

    private static final Set<FactKind> ORIGINS = Set.of(RECEIVED, COMPLETED, SERIAL_OF, RETURNED_AS, SPLIT_OFF);

    /** Those outputs of which it isn't plain. */
    List<Fact> without(Collection<Need> needs) {
        return needs.stream()
                .flatMap(need -> starting.apply(need.product())
                        .filter(fact -> fact.kind() == MADE_AS)
                        .filter(made -> !isPlain(need, made)))
                .toList();
    }

    private boolean isPlain(Need need, Fact made) {
        var id = text(made, Property.JOB);
        var job = "job:" + id;
        var own = "transformation:" + id + ":" + NodeKeys.identity(made.to());
        var all = starting.apply(job).filter(fact -> fact.kind() == COMPLETED).toList();
        var ofIt = all.stream().filter(fact -> fact.to().equals(made.to())).toList();
        return all.stream().allMatch(fact -> item(fact).equals(need.item()))
                && need.lines().stream().allMatch(line -> suffices(line, own, ofIt) || suffices(line, job, all));
    }

    private boolean suffices(Need.Line line, String into, List<Fact> outputs) {
        var cameBack = starting.apply(into).anyMatch(fact -> fact.kind() == RETURNED_FROM_JOB);
        var wanted = outputs.stream().map(PlainlyEnough::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        var went = ending.apply(into)
                .filter(fact -> fact.kind() == ISSUED && line.unit().equals(text(fact, Property.UNIT)))
                .filter(fact -> isOf(line.items(), fact.from()))
                .map(PlainlyEnough::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return !cameBack && wanted.multiply(line.quantity()).compareTo(went.multiply(line.per())) <= 0;
    }

    private boolean isOf(Set<Item> items, String lot) {
        var origins =
                ending.apply(lot).filter(fact -> ORIGINS.contains(fact.kind())).toList();
        return !origins.isEmpty() && origins.stream().allMatch(fact -> items.contains(item(fact)));
    }

    private static Item item(Fact fact) {
        return new Item(text(fact, Property.PART_NUMBER), text(fact, Property.REVISION));
    }

    private static BigDecimal quantity(Fact fact) {
        return new BigDecimal(text(fact, Property.QUANTITY));
    }

    private static String text(Fact fact, Property property) {
        return String.valueOf(property.of(Objects.requireNonNull(fact.assertion())));
    }
}
