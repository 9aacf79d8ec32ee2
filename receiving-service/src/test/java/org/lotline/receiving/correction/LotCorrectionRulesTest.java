package org.lotline.receiving.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.receiving.lot.Stated.BAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.Stated;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** A correction names what it corrects, once, and what it should have been makes sense. */
class LotCorrectionRulesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void givenACorrection_whenItNamesNothing_thenThereIsNothingToCorrect() {
        assertThat(check().against())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind().slug()).isEqualTo("nothing-to-correct"));
    }

    @Test
    void givenALotThatShouldHaveBeenNonsense_whenItIsCorrected_thenItIsFoundByItsPlace() {
        // When
        var ruling = check(
                new LotCorrection.LotEntry(ONE, Optional.of(Stated.lot(BAR, "5", "{bar}"))),
                new LotCorrection.LotEntry(OTHER, Optional.of(Stated.lot(BAR, "-5", "{bar}"))));

        // Then
        assertThat(ruling.against()).extracting(Finding::field).containsExactly("lots[1].corrected.quantity.value");
    }

    @Test
    void givenALot_whenItIsNamedTwice_thenItIsFound() {
        // When
        var ruling = check(
                new LotCorrection.LotEntry(ONE, Optional.empty()), new LotCorrection.LotEntry(ONE, Optional.empty()));

        // Then
        assertThat(ruling.against()).extracting(Finding::field).containsExactly("lots[1].lotId");
    }

    @Test
    void givenALotToVoidAndOneToRestate_whenTheyAreCorrected_thenEachIsWhatItShouldHaveBeen() {
        // When
        var checked = check(
                        new LotCorrection.LotEntry(ONE, Optional.empty()),
                        new LotCorrection.LotEntry(OTHER, Optional.of(Stated.lot(BAR, "19", "{bar}"))))
                .orRefuse();

        // Then
        assertThat(checked.get(ONE)).isEmpty();
        assertThat(checked.get(OTHER))
                .hasValueSatisfying(lot -> assertThat(lot.quantity().amount()).isEqualByComparingTo("19"));
    }

    @Test
    void givenALinkThatIsNotThere_whenItIsTakenBack_thenItIsFound() {
        // When
        var ruling = LotCorrectionRules.linked(new LotCorrection.LinkEntry(ONE, OTHER), Optional.empty());

        // Then
        assertThat(ruling.against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("not-linked");
            assertThat(finding.field()).isEqualTo("certificateLinks");
        });
    }

    private static Ruling<Map<UUID, Optional<CheckedLot>>> check(LotCorrection.LotEntry... lots) {
        return LotCorrectionRules.check(
                new LotCorrection("counted again", List.of(lots), List.of(), List.of(), List.of()), Stated.named(BAR));
    }
}
