package org.lotline.production.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.production.ProductionProblem;
import org.lotline.production.output.JobOutput;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** Only what was made here, and stands, gets a label. */
class LabelRulesTest {

    @Test
    void givenALotOfSomebodyElse_whenItIsToBeLabelled_thenItIsNotFound() {
        var ruling = LabelRules.madeHere(Optional.empty(), UUID.randomUUID());

        assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ProblemType.NOT_FOUND);
    }

    @Test
    void givenAnOutputOfAJob_whenItIsToBeLabelled_thenItIsThatOne() {
        var output = new JobOutput();

        var ruling = LabelRules.madeHere(Optional.of(output), UUID.randomUUID());

        assertThat(ruling).isEqualTo(Ruling.given(output));
    }

    @Test
    void givenAnOutputThatIsOnlyReserved_whenItIsToBeLabelled_thenItIsNotCompleted() {
        var ruling = LabelRules.completed(null, "J4520-A");

        assertThat(ruling.against()).extracting(Finding::kind).containsExactly(ProductionProblem.NOT_COMPLETED);
    }
}
