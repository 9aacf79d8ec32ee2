package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.rule.Finding;

/** Who looks for lots says by what. */
class QuestionRulesTest {

    @Test
    void givenAQuestionWithoutANumber_whenItIsAsked_thenEveryNumberThatWouldDoIsNamed() {
        // Given
        var question = new LotQuestion(null, null, "STEEL", null, "GLS", null);

        // When
        var found = QuestionRules.nothingGiven(question);

        // Then
        assertThat(found).extracting(Finding::field).containsExactly("number", "supplierLot", "heat", "certificate");
        assertThat(QuestionRules.nothingGiven(new LotQuestion(null, null, null, "A1", null, null)))
                .isEmpty();
    }

    @Test
    void givenANumberOfNothing_whenItIsAskedFor_thenItIsSaidSo() {
        try {
            ComparableNumber.of("---");
        } catch (InvalidNumberException e) {
            assertThat(QuestionRules.nothingToCompare(e).sentence()).contains("---");
            return;
        }
        throw new AssertionError("there is nothing to compare by");
    }
}
