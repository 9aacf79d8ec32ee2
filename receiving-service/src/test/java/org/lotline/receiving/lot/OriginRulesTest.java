package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Origin;
import org.lotline.receiving.item.Item;
import org.lotline.runtime.rule.Finding;

/** Countries that policy asks for are on the list of the item; what nobody asks for is only recorded. */
class OriginRulesTest {

    @ParameterizedTest
    @CsvSource({
        "MELTED, CN, , , lines[0].origin.melted",
        "MELTED, US, CN, CN, ",
        "MELTED, , CN, , ",
        "POURED, CN, US, CN, ",
        "POURED, US, CN, US, lines[0].origin.poured",
        "MANUFACTURED, US, US, CN, lines[0].origin.manufactured"
    })
    void givenAList_whenACountryIsNotOnIt_thenThatOfTheOriginAskedForDeviates(
            String required,
            @Nullable String melted,
            @Nullable String poured,
            @Nullable String manufactured,
            @Nullable String field) {
        // Given
        var item = Stated.item("TI-6AL4V", "kg");
        item.requiredOrigins = List.of(required);
        item.countryList = "QUALIFYING";
        item.countries = List.of("DE", "US");

        // When
        var found = OriginRules.notAdmitted(lot(item, new Origin(melted, poured, manufactured)), item, "lines[0].");

        // Then
        assertThat(found).extracting(Finding::field).isEqualTo(field == null ? List.of() : List.of(field));
        assertThat(found).allMatch(Finding::deviates);
    }

    @ParameterizedTest
    @CsvSource({"US, DE, true", "XX, US, false", "US, UK, false"})
    void givenALot_whenItNamesACountryThatThereIsNot_thenItIsFoundEvenInAReport(
            String melted, String poured, boolean areKnown) {
        // When
        var judged = LotRules.check(lot(Stated.BAR, new Origin(melted, poured, null)), "", Stated.named(Stated.BAR));

        // Then
        assertThat(judged.findings().isEmpty()).isEqualTo(areKnown);
        assertThat(judged.findings()).noneMatch(Finding::deviates);
    }

    private static StatedLot lot(Item item, Origin origin) {
        return Stated.lot(item, "5", item.baseUnit).madeIn(origin);
    }
}
