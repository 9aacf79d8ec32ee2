package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotNumberSchemeTest {

    private static final VendorCode ACME = VendorCode.of("ACME");
    private static final Instant MARCH_15 = Instant.parse("2026-03-15T15:00:00Z");
    private static final LotNumberScheme CHICAGO = new LotNumberScheme(ZoneId.of("America/Chicago"));

    /** Chicago goes to daylight saving on 8 March 2026 (UTC−6 to −5) and back on 1 November; Apia is at UTC+13. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-15T04:59:59.999Z, America/Chicago, 20260314",
        "2026-03-15T05:00:00Z, America/Chicago, 20260315",
        "2026-03-08T05:59:59Z, America/Chicago, 20260307",
        "2026-03-08T06:00:00Z, America/Chicago, 20260308",
        "2026-03-09T04:59:59Z, America/Chicago, 20260308",
        "2026-03-09T05:00:00Z, America/Chicago, 20260309",
        "2026-11-01T05:00:00Z, America/Chicago, 20261101",
        "2026-11-02T05:59:59Z, America/Chicago, 20261101",
        "2026-11-02T06:00:00Z, America/Chicago, 20261102",
        "2026-12-31T10:59:59Z, Pacific/Apia, 20261231",
        "2026-12-31T11:00:00Z, Pacific/Apia, 20270101",
        "2024-02-29T12:00:00Z, UTC, 20240229"
    })
    void givenAMoment_whenALotIsReceived_thenItsDateIsThePlantsOwn(Instant moment, ZoneId zone, String date) {
        // When
        var number = new LotNumberScheme(zone).received(moment, ACME, 1);
        // Then
        assertThat(number).hasToString(date + "-ACME-001");
    }

    /** Beirut 2026-03-29: the day begins at 01:00, as midnight is skipped. */
    @Test
    void givenADayWithoutMidnight_whenALotIsReceived_thenTheDayBeginsWithItsFirstMoment() {
        // Given
        var beirut = ZoneId.of("Asia/Beirut");
        var firstMoment = LocalDate.of(2026, 3, 29).atStartOfDay(beirut).toInstant();
        // When
        var series = new LotNumberScheme(beirut).series(firstMoment, ACME);
        // Then
        assertThat(series.before()).isEqualTo("20260329-ACME-");
        assertThat(new LotNumberScheme(beirut)
                        .series(firstMoment.minusNanos(1), ACME)
                        .before())
                .isEqualTo("20260328-ACME-");
    }

    @ParameterizedTest
    @CsvSource({"1, 001", "12, 012", "999, 999", "1000, 1000", "12345, 12345"})
    void givenASequence_whenALotIsReceived_thenItHasThreeDigitsOrMore(long sequence, String digits) {
        // When
        var number = CHICAGO.received(MARCH_15, ACME, sequence);
        // Then
        assertThat(number).hasToString("20260315-ACME-" + digits);
    }

    @ParameterizedTest
    @CsvSource({"1, A", "2, B", "26, Z", "27, AA", "28, AB", "52, AZ", "53, BA", "702, ZZ", "703, AAA"})
    void givenASequence_whenALotIsFinished_thenItHasLettersLikeASpreadsheet(long sequence, String letters) {
        // When
        var number = CHICAGO.finished("J-1007", sequence);
        // Then
        assertThat(number).hasToString("J-1007-" + letters);
    }

    @Test
    void givenTheLongestVendorCode_whenTheSequenceGrowsTooLong_thenRefusedWithTheWayOut() {
        // Given
        var longest = VendorCode.of("ACME12");
        // When
        var last = CHICAGO.received(MARCH_15, longest, 9999);
        // Then
        assertThat(last).hasToString("20260315-ACME12-9999");
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> CHICAGO.received(MARCH_15, longest, 10_000))
                .withMessage(
                        "The next lot number '20260315-ACME12-10000' would have 21 characters and a label carries 20:"
                                + " use a shorter vendor code, or a lot-number scheme with shorter parts.");
    }

    @Test
    void givenALongJobNumber_whenALotIsFinished_thenRefusedWithTheWayOut() {
        // Given
        var job = "WORK-ORDER-2026-10";
        // When
        var last = CHICAGO.finished(job, 26);
        // Then
        assertThat(last).hasToString("WORK-ORDER-2026-10-Z");
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> CHICAGO.finished(job, 27))
                .withMessageContaining("use a shorter job number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "J 1", "J#1", "Jäger"})
    void givenAJobThatCanNotBePrinted_whenALotIsFinished_thenRefused(String job) {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class).isThrownBy(() -> CHICAGO.finished(job, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void givenASequenceBelowOne_whenNumbered_thenThatIsAMistakeOfTheProgram(long sequence) {
        // When / Then
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> CHICAGO.received(MARCH_15, ACME, sequence));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> CHICAGO.finished("J1", sequence));
    }

    @Test
    void givenTheFirst20000OfAJob_whenFinished_thenNoNumberIsGivenTwice_asComparedNeither() {
        // Given
        var keys = new HashSet<ComparableNumber>();
        // When
        for (var sequence = 1; sequence <= 20_000; sequence++) {
            keys.add(CHICAGO.finished("J1007", sequence).comparable());
        }
        // Then
        assertThat(keys).hasSize(20_000);
    }

    @Test
    void givenALocaleWithOtherDigits_whenALotIsReceived_thenTheNumberIsTheSame() {
        // Given
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            // When
            var number = CHICAGO.received(MARCH_15, ACME, 7);
            // Then
            assertThat(number).hasToString("20260315-ACME-007");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givenAnyMomentAndZone_whenReceived_thenTheNumberParsesBackToDateVendorAndSequence() {
        var zones = List.copyOf(ZoneId.getAvailableZoneIds());
        SeededTrials.run(10_000, 6, (random, size) -> {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
            var vendor = VendorCode.of("VENDOR".substring(0, Math.max(1, size)));
            var sequence = random.nextLong(1, 10_000);
            var parts = new LotNumberScheme(zone)
                    .received(moment, vendor, sequence)
                    .value()
                    .split("-", -1);
            var day = LocalDate.parse(parts[0].replaceAll("(....)(..)(..)", "$1-$2-$3"));
            assertThat(day.atStartOfDay(zone).toInstant()).isBeforeOrEqualTo(moment);
            assertThat(day.plusDays(1).atStartOfDay(zone).toInstant()).isAfter(moment);
            assertThat(parts[1]).isEqualTo(vendor.value());
            assertThat(Long.parseLong(parts[2])).isEqualTo(sequence);
            assertThat(parts[2].length()).isBetween(3, 4);
        });
    }
}
