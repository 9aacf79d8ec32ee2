package org.lotline.receiving.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number that a template could give fits a label. */
class NumberingRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{yyyyMMdd}-{vendor} | The template has 0 sequences",
                "{yyyyMMdd}-{vendor}-{seq:5} | its longest part is {yyyyMMdd}",
                "{seq:3}{shift} | There is no part '{shift}'",
                "LOT {seq:3} | can't be printed on a GS1 label"
            })
    void givenATemplate_whenItWontDo_thenThePartIsNamed(String template, String complaint) {
        assertThat(NumberingRules.template(template).against()).singleElement().satisfies(finding -> {
            assertThat(finding.kind().slug()).isEqualTo("invalid-template");
            assertThat(finding.field()).isEqualTo("template");
            assertThat(finding.sentence()).contains(complaint);
        });
    }

    @Test
    void givenTheDefault_whenItIsChosen_thenNothingIsFound() {
        assertThat(NumberingRules.template("{yyyyMMdd}-{vendor}-{seq:3}").against())
                .isEmpty();
    }
}
