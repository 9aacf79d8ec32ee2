package org.lotline.trace.answer.seed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

/**
 * The numbers that could have been meant by one: all that differ by one character of those that people write numbers in,
 * and those that differ by letters read for digits. They are looked up by key, so the graph needs no index of
 * similarities; what {@link ComparableNumber#isNearMissOf} says decides.
 */
final class SimilarNumbers {

    private static final String WRITTEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ/.#+*_&()";
    private static final List<String> READ_FOR_EACH_OTHER = List.of("0O", "1IL", "2Z", "5S", "8B");
    private static final int CONFUSIONS = 2_000;

    private SimilarNumbers() {}

    static Set<ComparableNumber> to(ComparableNumber number) {
        return Stream.concat(oneCharacterOff(number.key()), confused(number.key()).stream())
                .flatMap(SimilarNumbers::comparable)
                .filter(number::isNearMissOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> oneCharacterOff(String key) {
        var similar = Stream.<String>builder();
        for (var at = 0; at <= key.length(); at++) {
            var before = key.substring(0, at);
            var after = key.substring(at);
            WRITTEN.chars().forEach(written -> similar.add(before + (char) written + after));
            if (!after.isEmpty()) {
                WRITTEN.chars().forEach(written -> similar.add(before + (char) written + after.substring(1)));
                similar.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                similar.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return similar.build();
    }

    /** A number of very many such characters has more readings than are worth asking for: the first of them are. */
    private static Set<String> confused(String key) {
        Set<String> readings = new LinkedHashSet<>(List.of(""));
        for (var character : key.toCharArray()) {
            var longer = new LinkedHashSet<String>();
            for (var reading : readings) {
                readingsOf(character).forEach(read -> longer.add(reading + read));
            }
            readings = longer.stream().limit(CONFUSIONS).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return readings;
    }

    private static List<Character> readingsOf(char character) {
        var readings = new ArrayList<>(List.of(character));
        READ_FOR_EACH_OTHER.stream()
                .filter(group -> group.indexOf(character) >= 0)
                .forEach(group -> group.chars().forEach(other -> readings.add((char) other)));
        return readings;
    }

    private static Stream<ComparableNumber> comparable(String written) {
        try {
            return Stream.of(ComparableNumber.of(written));
        } catch (InvalidNumberException nothingLeft) {
            return Stream.empty();
        }
    }
}
