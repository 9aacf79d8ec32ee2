package org.lotline.trace.answer.seed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Property;

/** What is on record beside a number that isn't. */
public final class NearMisses {

    private NearMisses() {}

    /** Similar numbers, and the same number where it was narrowed to a mill or supplier that doesn't have it. */
    public static List<NearMiss> of(Seed seed, GraphReading reading, Moment moment) {
        return seed instanceof NumberSeed named ? of(named, reading, moment) : List.of();
    }

    private static List<NearMiss> of(NumberSeed seed, GraphReading reading, Moment moment) {
        var asked = ComparableNumber.of(seed.number());
        var keys = Stream.concat(Stream.of(asked), SimilarNumbers.to(asked).stream())
                .map(number -> seed.keyOf(number.key()))
                .collect(Collectors.toSet());
        var facts = reading.about(keys, seed.namings());
        var records = KnownFacts.standing(moment).add(facts);
        var near = keys.stream()
                .flatMap(key -> Stream.concat(records.from(key).stream(), records.to(key).stream()))
                .flatMap(said -> nearMiss(seed, said));
        return Stream.concat(near, voided(seed, KnownFacts.evenVoided(moment).add(facts)))
                .distinct()
                .sorted()
                .toList();
    }

    /** A lot that was taken back isn't unheard of: it is called void. */
    private static Stream<NearMiss> voided(NumberSeed seed, KnownFacts seen) {
        if (seed.kind() != SeedKind.LOT) {
            return Stream.empty();
        }
        return seen.from(seed.keyOf(seed.number())).stream()
                .flatMap(said -> Stream.ofNullable(said.voiding())
                        .map(voiding ->
                                new NearMiss(seed.kind(), said.written(Property.NUMBER), null, voiding.reason())));
    }

    private static Stream<NearMiss> nearMiss(Seed seed, KnownFact said) {
        var number = said.text(Property.NUMBER);
        return number == null ? Stream.empty() : Stream.of(new NearMiss(seed.kind(), number, said.text(Property.MILL)));
    }
}
