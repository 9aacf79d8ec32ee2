package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.production.item.HeatMixing;

/** A second heat goes in only where policy lets it. */
class HeatRulesTest {

    private static final KnownHeat FIRST = new KnownHeat("heat:GLS:A1", "A1 of GLS");
    private static final KnownHeat SECOND = new KnownHeat("heat:GLS:B2", "B2 of GLS");

    @ParameterizedTest(name = "{0}, another within: {1}, meant: {2}: {3}")
    @CsvSource(textBlock = """
            REFUSED, true,  false, true
            REFUSED, true,  true,  true
            REFUSED, false, false, false
            ASK,     true,  false, true
            ASK,     true,  true,  false
            ASK,     false, false, false
            ALLOWED, true,  false, false
            """)
    void givenAPolicy_whenAHeatIsIssued_thenItMixesOnlyAsPolicySays(
            HeatMixing mixing, boolean isAnotherWithin, boolean isMeant, boolean isFound) {
        // Given
        var within = new ArrayList<>(List.of(FIRST));
        if (isAnotherWithin) {
            within.add(SECOND);
        }

        // When
        var found = HeatRules.mixed("J1", "ST-1", mixing, FIRST, within, isMeant);

        // Then
        assertThat(found.isPresent()).isEqualTo(isFound);
    }
}
