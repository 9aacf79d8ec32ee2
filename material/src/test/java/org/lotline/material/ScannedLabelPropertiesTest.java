package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a scanner sends is read. The long run is not part of the build; it prints what it has tried:
 *
 * <pre>mvn -pl material test -Dtest=ScannedLabelPropertiesTest -Dlotline.excluded= -Dlotline.fuzz=PT10M -Dlotline.seed=$RANDOM</pre>
 */
class ScannedLabelPropertiesTest {

    private static final Duration LONG = Duration.parse(System.getProperty("lotline.fuzz", "PT10M"));
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-./_:";

    @Test
    void givenAnyBytes_whenTheyAreReadAsALabel_thenTheyAreReadAndNothingInItIsEmpty() {
        SeededTrials.run(20_000, 400, ScannedLabelPropertiesTest::read);
    }

    @Tag("long")
    @Test
    void givenAnyBytesForMinutes_whenTheyAreReadAsALabel_thenTheyAreReadAndNothingInItIsEmpty() {
        var tried = new AtomicLong();
        var end = System.nanoTime() + LONG.toNanos();
        while (System.nanoTime() < end) {
            var round = tried.get();
            SeededTrials.run(100_000, 400, round, ScannedLabelPropertiesTest::read);
            tried.addAndGet(100_000);
        }
        System.out.printf("%,d texts in %s%n", tried.get(), LONG);
    }

    @Test
    void givenANumberOfOurs_whenItsLabelIsScanned_thenItIsThatNumber() {
        SeededTrials.run(5_000, 19, (random, size) -> {
            var number = number(random, size + 1);

            assertThat(ScannedLabel.of("]d210" + number).lot()).contains(number);
            assertThat(ScannedLabel.of("(10)" + number).lot()).contains(number);
            assertThat(ScannedNumber.of("10" + number).readings()).contains(number, "10" + number);
        });
    }

    @Test
    void givenASuppliersLabel_whenItsEnvelopeIsBroken_thenItsLotIsReadAllTheSame() {
        SeededTrials.run(5_000, 19, (random, size) -> {
            var number = "L" + number(random, size + 1);
            var header = "[)>\u001e06\u001d";
            var from = random.nextInt(header.length() - 2);
            var broken = random.nextBoolean() ? header : header.substring(0, from) + header.substring(from + 1);
            var trailer = "\u001e\u0004".substring(random.nextInt(3));
            var text = broken + "P4140\u001d1T" + number + "\u001dQ20" + trailer;

            assertThat(ScannedLabel.of(text).lot()).as(text).contains(number);
        });
    }

    private static void read(RandomGenerator random, int size) {
        var text = LabelMutations.any(random, size);

        var label = ScannedLabel.of(text);

        assertThat(label.fields())
                .allSatisfy(field -> assertThat(field.identifier()).matches("\\d{2,4}|\\d{0,3}[A-Z]"))
                .noneMatch(field -> field.value().isBlank());
        assertThat(label.kind() == LabelKind.NUMBER)
                .isEqualTo(!label.isSure() && label.fields().isEmpty());
        assertThat(ScannedNumber.of(text).readings()).isNotEmpty();
        assertThat(ScannedNumber.lotToRecord(text)).isNotNull();
        assertThat(ScannedNumber.serialToRecord(text)).isNotNull();
    }

    private static String number(RandomGenerator random, int length) {
        var number = new StringBuilder();
        for (var n = 0; n < length; n++) {
            number.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return number.toString();
    }
}
