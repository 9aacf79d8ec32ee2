package org.lotline.trace.answer.card;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.VoidRecord;

/**
 * A fact on a lot card.
 *
 * @param fact key, kind and ends
 * @param said who said it, when and with which properties
 * @param quantity how much, where it says so
 * @param text what it says beside ends and quantity, such as {@code number: A-48213}; {@code null} if nothing
 * @param voiding that it was taken back, as far as it was known at the moment asked for
 */
public record CardFact(
        Fact fact,
        Assertion said,
        @Nullable Measure quantity,
        @Nullable String text,
        @Nullable VoidRecord voiding) {

    /** The quantity stands for itself. */
    private static final Set<String> TOLD_APART = Set.of(Property.QUANTITY.id(), Property.UNIT.id());

    static final Comparator<CardFact> AS_RECORDED = Comparator.comparing(
                    (CardFact card) -> card.said().recordedAt())
            .thenComparing(card -> card.fact().key());

    static CardFact of(KnownFact said) {
        return new CardFact(
                said.fact(),
                said.assertion(),
                ThingDescriptions.quantity(said),
                text(said.assertion()),
                said.voiding());
    }

    private static @Nullable String text(Assertion said) {
        var text = said.properties().entrySet().stream()
                .filter(entry -> !TOLD_APART.contains(entry.getKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
