package org.lotline.trace.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.trace.lineage.Property;
import org.lotline.trace.lineage.Reading;

/** What is on record beside a number that isn't. */
final class NearMisses {

    private NearMisses() {}

    /** Similar numbers, and the same number where it was narrowed to a mill or supplier that doesn't have it. */
    static List<NearMiss> of(Seed seed, Reading reading, Moment moment) {
        return seed instanceof Seed.ByNumber named ? of(named, reading, moment) : List.of();
    }

    private static List<NearMiss> of(Seed.ByNumber seed, Reading reading, Moment moment) {
        var asked = ComparableNumber.of(seed.number());
        var keys = Stream.concat(Stream.of(asked), SimilarNumbers.to(asked).stream())
                .map(number -> seed.keyOf(number.key()))
                .collect(Collectors.toSet());
        var records = Records.standing(moment).add(reading.about(keys, Set.of(seed.naming())));
        return keys.stream()
                .flatMap(key -> Stream.concat(records.from(key).stream(), records.to(key).stream()))
                .flatMap(said -> nearMiss(seed, said))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<NearMiss> nearMiss(Seed seed, Said said) {
        var number = said.text(Property.NUMBER);
        return number == null ? Stream.empty() : Stream.of(new NearMiss(seed.kind(), number, said.text(Property.MILL)));
    }
}
