package org.lotline.goinglive.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedValuesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void givenAnyExactNumber_whenItIsWrittenInOhioOrUlm_thenItIsReadAsThatNumber() {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(7));
            var us = new DecimalFormat("#,##0.#######", DecimalFormatSymbols.getInstance(Locale.US)).format(number);
            var german =
                    new DecimalFormat("#,##0.#######", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(number);

            assertThat(new BigDecimal(value(new StatedNumber(false).read(us)))).isEqualByComparingTo(number);
            assertThat(new BigDecimal(value(new StatedNumber(true).read(german))))
                    .isEqualByComparingTo(number);
        }
    }

    @Test
    void givenAnyTextOfDigitsAndSigns_whenNobodySaidHowNumbersAreWritten_thenItIsOneNumberOrRefused() {
        var random = new Random(6);
        for (var i = 0; i < 20_000; i++) {
            var text = random.ints(1 + random.nextInt(9), 0, 14)
                    .mapToObj(at -> String.valueOf("0123456789.,- ".charAt(at)))
                    .reduce("", String::concat)
                    .strip();
            if (!text.isEmpty() && new StatedNumber(null).read(text) instanceof Reading.Value value) {
                var bare = text.replaceAll("(?<=[0-9]) (?=[0-9]{3})", "");
                assertThat(new BigDecimal(value.text())).as(text).isEqualByComparingTo(new BigDecimal(bare));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "12,5", "1.234,5", "1,234.5"})
    void givenANumberThatCanBeReadInTwoWays_whenNobodySaidHow_thenItIsRefusedWithTheWayOut(String text) {
        assertThat(new StatedNumber(null).read(text))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.wayOut()).contains("decimalComma"));
    }

    @ParameterizedTest
    @CsvSource({"20 pcs,20,pcs", "12.5kg,12.5,kg", "3 [lb_av],3,[lb_av]"})
    void givenAUnitBehindTheNumber_whenItIsRead_thenBothAreThere(String text, String number, String unit) {
        assertThat(new StatedNumber(null).read(text)).isEqualTo(new Reading.Value(number, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "a few", "half a rack"})
    void givenWordsWhereANumberBelongs_whenTheyAreRead_thenTheNumberIsStillToCome(String text) {
        assertThat(new StatedNumber(null).read(text)).isEqualTo(new Reading.NotYet(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x4", "1.2.3", "12345678901234567", "0.0000000001"})
    void givenDigitsThatAreNoQuantity_whenTheyAreRead_thenTheyAreRefused(String text) {
        assertThat(new StatedNumber(false).read(text))
                .isNotInstanceOf(Reading.NotYet.class)
                .isNotEqualTo(Reading.of(text));
    }

    @Test
    void givenAnyDay_whenItIsWrittenInAnyWayThatHasOneReading_thenItIsThatDay() {
        var random = new Random(7);
        var days = new StatedDay("MM/dd/yyyy", BERLIN);
        var unsaid = new StatedDay(null, BERLIN);
        for (var i = 0; i < 5_000; i++) {
            var day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(70_000));
            assertThat(days.day("%1$tm/%1$td/%1$tY".formatted(day))).isEqualTo(Reading.of(day.toString()));
            assertThat(unsaid.day("%1$td.%1$tm.%1$tY".formatted(day))).isEqualTo(Reading.of(day.toString()));
            assertThat(unsaid.day(day.toString())).isEqualTo(Reading.of(day.toString()));
            assertThat(unsaid.day("%1$tm/%1$td/%1$tY".formatted(day))).isInstanceOf(Reading.Wrong.class);
        }
    }

    @Test
    void givenADayAndAMoment_whenTheyAreRead_thenTheyAreOfThePlantsClock() {
        var days = new StatedDay(null, BERLIN);

        assertThat(days.moment("2026-03-15")).isEqualTo(Reading.of("2026-03-14T23:00:00Z"));
        assertThat(days.moment("2026-07-15T12:30:00")).isEqualTo(Reading.of("2026-07-15T10:30:00Z"));
        assertThat(days.day("46096")).isEqualTo(Reading.of("2026-03-15"));
        assertThat(days.day("31.02.2026")).isInstanceOf(Reading.Wrong.class);
        assertThat(days.day("1826-03-15")).isInstanceOf(Reading.Wrong.class);
        assertThat(days.day("last spring")).isInstanceOf(Reading.NotYet.class);
    }

    @ParameterizedTest
    @CsvSource({"pcs,{pc}", "LBS,[lb_av]", "Stk.,{pc}", "ft,[ft_i]", "kg,kg", "{tray},{tray}", "Stange,{bar}"})
    void givenAUnitAsPeopleWriteIt_whenItIsRead_thenItIsUcum(String text, String unit) {
        assertThat(new StatedUnit(Map.of("stange", "{bar}")).read(text)).isEqualTo(Reading.of(unit));
    }

    @Test
    void givenAUnitThatNobodyKnows_whenItIsRead_thenTheMappingIsTheWayOut() {
        assertThat(new StatedUnit(null).read("bundle"))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class, wrong -> assertThat(wrong.wayOut()).contains("\"units\"", "bundle"));
    }

    private static String value(Reading reading) {
        return reading instanceof Reading.Value value ? value.text() : reading.toString();
    }
}
