package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotNumberSeriesTest {

    private static final Instant MARCH_15 = Instant.parse("2026-03-15T15:00:00Z");
    private static final List<VendorCode> FAMILY =
            List.of(VendorCode.of("PF"), VendorCode.of("PF1"), VendorCode.of("PF11"), VendorCode.of("PF111"));

    @ParameterizedTest
    @ValueSource(
            strings = {"{yyyyMMdd}-{vendor}-{seq:3}", "{vendor}{seq:2}", "{vendor}-{seq:1}", "L{vendor}{seq:2}-{yy}"})
    void givenVendorsWhoseCodesGoOnInDigits_whenEachGetsThousands_thenNoNumberIsGivenTwice(String template) {
        // Given
        var scheme = new LotNumberScheme(ZoneOffset.UTC, LotNumberTemplate.of(template));
        var counters = new HashMap<String, Long>();
        // When
        Set<ComparableNumber> numbers = new HashSet<>();
        for (var round = 0; round < 2_500; round++) {
            FAMILY.forEach(vendor -> numbers.add(next(scheme, vendor, counters)));
        }
        // Then
        assertThat(numbers).hasSize(10_000);
    }

    /** As the service counts: the own block's counter says how many were asked for, the block where that falls counts its own. */
    private static ComparableNumber next(LotNumberScheme scheme, VendorCode vendor, Map<String, Long> counters) {
        var series = scheme.series(MARCH_15, vendor);
        var place = take(series, LotNumberSeries.OWN_BLOCK, counters);
        var block = series.blockOf(place);
        if (block != LotNumberSeries.OWN_BLOCK) {
            for (place = take(series, block, counters);
                    place > series.lastPlace();
                    place = take(series, block, counters)) {
                block++;
            }
        }
        return scheme.received(MARCH_15, vendor, series.sequenceAt(block, place))
                .comparable();
    }

    private static long take(LotNumberSeries series, long block, Map<String, Long> counters) {
        return counters.merge(series.counter(block), LotNumberSeries.firstPlace(block), (last, first) -> last + 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "999, 0", "1000, 1", "1999, 1", "12345, 12"})
    void givenASequence_whenItOutgrowsItsDigits_thenItsFirstDigitsAreTheBlock(long sequence, long block) {
        // Given
        var series = new LotNumberSeries("20260315-PF1-", 3, "");
        // When
        var found = series.blockOf(sequence);
        // Then
        assertThat(found).isEqualTo(block);
        assertThat(series.sequenceAt(block, sequence % 1000)).isEqualTo(sequence);
    }

    @Test
    void givenTwoVendors_whenTheirNumbersWouldMeet_thenOneCounterCountsThem() {
        // Given
        var shorter = new LotNumberSeries("20260315-PF1-", 3, "");
        var longer = new LotNumberSeries("20260315-PF11-", 3, "");
        // When
        var counters = List.of(shorter.counter(1), longer.counter(0), shorter.counter(0));
        // Then
        assertThat(counters).containsExactly("20260315PF11#3#", "20260315PF11#3#", "20260315PF1#3#");
    }
}
