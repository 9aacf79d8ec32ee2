package org.lotline.trace.answer.seed;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;

/** A seed that a number names. */
public sealed interface NumberSeed extends Seed
        permits HeatSeed, SupplierLotSeed, NumberedSeed, LotSeed, CertificateSeed, OrderSeed {

    /** As it was asked. */
    String number();

    /** Which facts lead from a number to what it names. */
    FactKind naming();

    /** The same, where there are several kinds. */
    default Set<FactKind> namings() {
        return Set.of(naming());
    }

    /** The node of a number of this kind. */
    String keyOf(String number);

    /** What may be meant by it, where a scanner may have read it off a label. */
    default List<String> readings() {
        return List.of(number());
    }

    @Override
    default Set<String> keys() {
        return readings().stream().map(this::keyOf).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    default Set<FactKind> leads() {
        return namings();
    }

    @Override
    default Stream<Identified> candidates(KnownFacts records) {
        return keys().stream()
                .flatMap(key -> records.from(key, namings().toArray(FactKind[]::new)).stream())
                .filter(this::meant)
                .map(KnownFact::to)
                .map(Identified::by);
    }

    /** Whether what is named is among what was asked for. */
    default boolean meant(KnownFact named) {
        return true;
    }
}
