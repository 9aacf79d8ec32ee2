package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

class KeysTest {

    private static final UUID ID = UUID.fromString("019d0a66-ea10-7f7d-958f-52a311780daf");

    @Test
    void givenEachThing_whenNamed_thenItsKeyIsTheOneItAlwaysHad() {
        var item = new Item("4140:1,25%", "A");

        assertThat(List.of(
                        Keys.lot(ID),
                        Keys.receipt(ID),
                        Keys.certificate(ID),
                        Keys.job(ID),
                        Keys.shipment(ID),
                        Keys.lotNumber("20260315-STEEL-001"),
                        Keys.certificateNumber("mtr 48213"),
                        Keys.jobNumber("J-4520"),
                        Keys.shipmentNumber("S-2213"),
                        Keys.supplier("STEEL"),
                        Keys.mill("GLS"),
                        Keys.consignee("DELTA"),
                        Keys.item(item),
                        Keys.supplierLot("STEEL", item, "SL-9"),
                        Keys.heat(new Heat("A-48213", "GLS")),
                        Keys.heat(new Heat("A-48213", null))))
                .containsExactly(
                        "lot:" + ID,
                        "receipt:" + ID,
                        "certificate:" + ID,
                        "job:" + ID,
                        "shipment:" + ID,
                        "number:20260315STEEL001",
                        "certificate-number:MTR48213",
                        "job-number:J4520",
                        "shipment-number:S2213",
                        "supplier:STEEL",
                        "mill:GLS",
                        "consignee:DELTA",
                        "item:4140%3A1%2C25%25:A",
                        "supplier-lot:STEEL:4140%3A1%2C25%25:A:SL9",
                        "heat:GLS:A48213",
                        "heat::A48213");
    }

    @ParameterizedTest
    @CsvSource({"A48213, a 48213", "A48213, A–48213", "0077A, 77a", "Ａ48213, A48213"})
    void givenTwoSpellingsOfANumber_whenNamed_thenTheyShareTheKey(String one, String other) {
        assertThat(Keys.heat(new Heat(one, "GLS"))).isEqualTo(Keys.heat(new Heat(other, "GLS")));
    }

    @Test
    void givenANumberWithNothingToCompareBy_whenNamed_thenItIsRefused() {
        assertThatExceptionOfType(InvalidNumberException.class).isThrownBy(() -> Keys.lotNumber(" - "));
    }

    /** No two things share a key, no key breaks the comma-separated list, and the parts can be told apart again. */
    @Test
    void givenAnyTexts_whenNamed_thenKeysAreDistinctAndSurviveTheirList() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);

        for (var round = 0; round < 20_000; round++) {
            var one = new Item(text(random), text(random));
            var other = new Item(text(random), text(random));
            var supplier = text(random);
            var keys = List.of(
                    Keys.item(one), Keys.item(other), Keys.supplierLot(supplier, one, "1"), Keys.consignee(supplier));

            assertThat(Keys.item(one).equals(Keys.item(other)))
                    .as("seed %s: %s, %s", seed, one, other)
                    .isEqualTo(one.equals(other));
            assertThat(String.join(",", keys).split(",", -1))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(keys);
            assertThat(parts(keys.get(2)))
                    .as("seed %s", seed)
                    .containsExactly("supplier-lot", supplier, one.partNumber(), one.revision(), "1");
        }
    }

    @Test
    void givenAnyNumber_whenNamed_thenItsKeyHoldsItsComparableForm() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);

        for (var round = 0; round < 20_000; round++) {
            var number = "7" + text(random);

            assertThat(parts(Keys.heat(new Heat(number, null))))
                    .as("seed %s: %s", seed, number)
                    .containsExactly("heat", "", ComparableNumber.of(number).key());
        }
    }

    private static List<String> parts(String key) {
        return List.of(key.split(":", -1)).stream()
                .map(part -> part.replace("%2C", ",").replace("%3A", ":").replace("%25", "%"))
                .toList();
    }

    private static String text(RandomGenerator random) {
        var alphabet = ":,%3A2C5 aß-0/é";
        var length = random.nextInt(1, 6);
        var characters = new ArrayList<String>();
        for (var i = 0; i < length; i++) {
            characters.add(alphabet.substring(random.nextInt(alphabet.length())).substring(0, 1));
        }
        return characters.stream().collect(Collectors.joining());
    }
}
