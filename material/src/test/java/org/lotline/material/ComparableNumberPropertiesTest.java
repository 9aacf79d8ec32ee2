package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparableNumberPropertiesTest {

    private static final int TRIALS = 20_000;
    private static final String FLOOR = "ABOILSZ0125-8 a/";
    private static final String DECORATION = "- \u2013\u00a0\u200b\u2212\t";
    private static final String FOREIGN = "ßẞİıſǰŉΣςÅ\u030a\u0327\u0301ﬁ①½²K－Ａ\u00a8\u3000٠é\u0345ᾳ";

    @Test
    void givenEveryCharacterOfUnicode_whenNormalisedTwice_thenTheSecondChangesNothing() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(character -> "X" + Character.toString(character) + "\u0301-\u030a9")
                .forEach(ComparableNumberPropertiesTest::assertIdempotent);
    }

    @Test
    void givenAnyText_whenNormalisedTwice_thenTheSecondChangesNothing() {
        SeededTrials.run(TRIALS, 12, (random, size) -> assertIdempotent(text(random, FOREIGN + FLOOR, size)));
    }

    @Test
    void givenANumber_whenCaseBlanksHyphensAndLeadingZerosAreAdded_thenItStaysTheSame() {
        SeededTrials.run(TRIALS, 12, (random, size) -> {
            var written = "7" + text(random, "ABC0123/", size);
            assertThat(ComparableNumber.of(decorated(random, written))).isEqualTo(ComparableNumber.of(written));
        });
    }

    /** Two numbers that differ in what counts are never one: normalisation loses nothing else. */
    @Test
    void givenTwoPlainNumbers_whenNormalised_thenTheyAreTheSameOnlyIfWrittenTheSame() {
        SeededTrials.run(TRIALS, 3, (random, size) -> {
            var one = "7" + text(random, "AO01/", size);
            var other = "7" + text(random, "AO01/", size);
            assertThat(ComparableNumber.of(one).equals(ComparableNumber.of(other)))
                    .isEqualTo(one.equals(other));
        });
    }

    @Test
    void givenAnyTwoNumbers_whenCompared_thenNearMissesAreTheNaiveOnes() {
        SeededTrials.run(TRIALS, 7, (random, size) -> {
            var one = number(random, size);
            var other = random.nextBoolean() ? number(random, size) : mutated(random, mutated(random, one));
            var expected = !one.equals(other)
                    && (one.confusableKey().equals(other.confusableKey()) || damerau(one.key(), other.key()) == 1);
            assertThat(one.isNearMissOf(other)).as("%s, %s", one, other).isEqualTo(expected);
            assertThat(other.isNearMissOf(one)).as("%s, %s", other, one).isEqualTo(expected);
            assertThat(!expected || isFoundByIndex(one, other))
                    .as("%s, %s found", one, other)
                    .isTrue();
        });
    }

    @Test
    void givenAnyNumber_whenLettersAreReadForDigits_thenTheConfusableKeyIsTheSame() {
        SeededTrials.run(TRIALS, 12, (random, size) -> {
            var number = number(random, size);
            var misread = ComparableNumber.of(misread(random, number.key()));
            assertThat(misread.confusableKey()).isEqualTo(number.confusableKey());
            assertThat(misread.isNearMissOf(number)).isEqualTo(!misread.equals(number));
        });
    }

    private static boolean isFoundByIndex(ComparableNumber one, ComparableNumber other) {
        return one.confusableKey().equals(other.confusableKey())
                || !Collections.disjoint(one.oneOffKeys(), other.oneOffKeys());
    }

    private static void assertIdempotent(String text) {
        key(text).ifPresent(key -> assertThat(key(key)).contains(key));
    }

    private static Optional<String> key(String text) {
        try {
            return Optional.of(ComparableNumber.of(text).key());
        } catch (InvalidNumberException nothingLeft) {
            return Optional.empty();
        }
    }

    private static ComparableNumber number(RandomGenerator random, int size) {
        return ComparableNumber.of(text(random, FLOOR, size) + "7");
    }

    private static ComparableNumber mutated(RandomGenerator random, ComparableNumber number) {
        var mutated = new StringBuilder(number.key());
        var place = random.nextInt(mutated.length());
        switch (random.nextInt(4)) {
            case 0 -> mutated.insert(place, text(random, "A0", 1));
            case 1 -> mutated.setCharAt(place, 'X');
            case 2 ->
                mutated.insert(random.nextInt(mutated.length()), mutated.charAt(place))
                        .deleteCharAt(place);
            default -> mutated.deleteCharAt(place);
        }
        return ComparableNumber.of(mutated + (mutated.isEmpty() ? "A" : ""));
    }

    private static String misread(RandomGenerator random, String key) {
        var misread = new StringBuilder();
        key.chars().forEach(character -> {
            var twin = switch (character) {
                case '0' -> 'O';
                case 'O' -> '0';
                case '1', 'I' -> 'L';
                case 'L' -> 'I';
                case '2' -> 'Z';
                case 'Z' -> '2';
                case '5' -> 'S';
                case 'S' -> '5';
                case '8' -> 'B';
                case 'B' -> '8';
                default -> (char) character;
            };
            misread.append(random.nextBoolean() ? twin : (char) character);
        });
        return misread.toString();
    }

    private static String decorated(RandomGenerator random, String written) {
        var decorated = new StringBuilder("0".repeat(random.nextInt(3)));
        written.chars().forEach(character -> {
            decorated.append(text(random, DECORATION, random.nextInt(3)));
            var plain = Character.toString(character);
            decorated.append(random.nextBoolean() ? plain.toLowerCase(Locale.ROOT) : plain);
        });
        return decorated.append(text(random, DECORATION, random.nextInt(2))).toString();
    }

    private static String text(RandomGenerator random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .map(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Optimal string alignment by the full table; for a distance of one it is Damerau's. */
    private static int damerau(String a, String b) {
        var distance = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            for (var j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : cheapest(distance, a, b, i, j);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int cheapest(int[][] distance, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var edit = Math.min(distance[i - 1][j - 1] + same, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        var turned = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return turned ? Math.min(edit, distance[i - 2][j - 2] + 1) : edit;
    }
}
