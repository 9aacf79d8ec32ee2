package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Origin;
import org.lotline.receiving.item.Item;

/** A lot lasts as long as policy says, from its receipt or from the day on which it was made, and no longer. */
class ShelfLifeRulesTest {

    private static final LocalDate CAME = LocalDate.of(2026, 3, 15);

    @ParameterizedTest(name = "{0} days from {1}, made {2}: {3}")
    @CsvSource({
        "30, receipt, , 2026-04-14",
        "30, receipt, 2026-03-01, 2026-04-14",
        "30, made, 2026-03-01, 2026-03-31",
        "30, made, , ",
        "1, receipt, , 2026-03-16",
        ", , 2026-03-01, "
    })
    void givenAPolicy_whenNoExpiryIsStated_thenItIsComputed(
            @Nullable Integer days, @Nullable String from, @Nullable LocalDate made, @Nullable LocalDate last) {
        // Given
        var item = lasting(days, from);
        var checked = LotRules.check(lot(item, made, null), "", Stated.named(item))
                .lot()
                .orElseThrow();

        // When
        var lasting = checked.lasting(CAME);

        // Then
        assertThat(lasting.stated().expiresOn()).isEqualTo(last);
    }

    @ParameterizedTest(name = "30 days from {0}, made {1}, stated {2}: {3}")
    @CsvSource({
        "receipt, , 2026-04-14, ",
        "receipt, , 2026-04-13, ",
        "receipt, , 2026-04-15, shelf-life-exceeded",
        "made, 2026-03-01, 2026-04-01, shelf-life-exceeded",
        "made, , 2026-04-01, ",
        "made, 2026-02-12, , expired-on-arrival",
        "made, 2026-02-13, , ",
        "made, 2026-03-16, , made-after-it-came",
        "receipt, , 2026-03-14, expired-on-arrival"
    })
    void givenThirtyDays_whenALotComesIn_thenWhatLastsLongerOrIsOverIsFound(
            String from, @Nullable LocalDate made, @Nullable LocalDate stated, @Nullable String kind) {
        // Given
        var item = lasting(30, from);

        // When
        var found = ShelfLifeRules.check(lot(item, made, stated), item, "", CAME);

        // Then
        assertThat(found.map(finding -> finding.kind().slug())).isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    private static Item lasting(@Nullable Integer days, @Nullable String from) {
        var item = Stated.item("PR-1776", "kg");
        item.shelfLifeDays = days;
        item.shelfLifeFrom = from;
        return item;
    }

    private static StatedLot lot(Item item, @Nullable LocalDate made, @Nullable LocalDate stated) {
        return Stated.lot(item, "5", "kg")
                .madeIn(new Origin(null, null, null, made, null).orNull())
                .expiringOn(stated);
    }
}
