package org.lotline.receiving.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.ShelfLifeRecorded.Evidence;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.rule.Finding;

class ExtensionRulesTest {

    private static final LocalDate ON_RECORD = LocalDate.of(2026, 12, 31);
    private static final LocalDate LATER = ON_RECORD.plusDays(1);
    private static final Evidence REPORT = new Evidence("TR-118", null, "badge-41");

    @Test
    void givenAnExpiryOnRecord_whenAnotherIsStatedWithoutAReason_thenTheReasonIsMissing() {
        // When
        var found = ExtensionRules.unexplained(ON_RECORD, " ");

        // Then
        assertThat(found).map(Finding::kind).contains(ReceivingProblem.REASON_MISSING);
        assertThat(ExtensionRules.unexplained(ON_RECORD, "retested by the maker"))
                .isEmpty();
        assertThat(ExtensionRules.unexplained(null, null))
                .as("none is on record")
                .isEmpty();
    }

    @Test
    void givenAnExpiryOnRecord_whenQualityExtendsIt_thenThatNeedsEvidence() {
        // When
        var found = ExtensionRules.unproven(ON_RECORD, LATER, null, by("quality", ActMode.REQUEST));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(ReceivingProblem.EVIDENCE_MISSING);
        assertThat(ExtensionRules.unproven(ON_RECORD, LATER, REPORT, by("quality", ActMode.REQUEST)))
                .isEmpty();
    }

    @Test
    void givenAnExpiryOnRecord_whenSomebodyElseExtendsIt_thenNotEvenAReportIsTaken() {
        // When
        var found = ExtensionRules.unproven(ON_RECORD, LATER, REPORT, by("receiver", ActMode.REPORT));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(ReceivingProblem.EXTENSION_NEEDS_QUALITY);
        assertThat(found).noneMatch(Finding::deviates);
    }

    @Test
    void givenNoExtension_whenItIsRecorded_thenItNeedsNoEvidence() {
        // When
        var shorter = ExtensionRules.unproven(LATER, ON_RECORD, null, by("receiver", ActMode.REQUEST));

        // Then
        assertThat(shorter).isEmpty();
        assertThat(ExtensionRules.unproven(null, LATER, null, by("receiver", ActMode.REQUEST)))
                .isEmpty();
    }

    private static ActContext by(String role, ActMode mode) {
        var now = Instant.parse("2026-04-07T10:12:00Z");
        return new ActContext("somebody", "somebody", now, now, mode, TimeSource.SCANNED, Set.of(role), null);
    }
}
