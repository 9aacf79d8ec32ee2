package org.lotline.quality.gaterelease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.quality.QualityProblem;
import org.lotline.quality.plant.Acts;
import org.lotline.runtime.rule.Finding;

/** It takes two people, each with a token and a badge of their own. */
class GateReleaseRulesTest {

    private static final GateRelease.Proposal OF_INES = new GateRelease.Proposal(Acts.NOW, "badge-ines", "ines");

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "omar, badge-ines, act.performedBy",
        "omar, ines, act.performedBy",
        "ines, badge-omar, Authorization",
        "badge-ines, badge-omar, Authorization"
    })
    void givenAProposal_whenItsTokenOrBadgeIsUsedAgain_thenASecondPersonIsNeeded(
            String token, String badge, String field) {
        // When
        var found = GateReleaseRules.bySecondPerson(OF_INES, Acts.by(token, badge));

        // Then
        assertThat(found).extracting(Finding::kind).containsExactly(QualityProblem.SECOND_PERSON_NEEDED);
        assertThat(found).extracting(Finding::field).containsExactly(field);
    }

    @Test
    void givenAProposal_whenTheSamePersonApprovesIt_thenBothAreNamedAndAnotherPersonMay() {
        // When
        var same = GateReleaseRules.bySecondPerson(OF_INES, Acts.by("ines", "badge-ines"));
        var other = GateReleaseRules.bySecondPerson(OF_INES, Acts.by("omar", "badge-omar"));

        // Then
        assertThat(same).extracting(Finding::field).isEqualTo(List.of("act.performedBy", "Authorization"));
        assertThat(other).isEmpty();
    }

    @Test
    void givenAnApprovedRelease_whenItIsApprovedAgain_thenThatIsRefused() {
        // Given
        var release = new GateRelease();
        release.gateReleaseId = UUID.randomUUID();
        release.proposal = OF_INES;
        var before = GateReleaseRules.notApproved(release);

        // When
        release.approval = new GateRelease.Approval(Acts.NOW, "badge-omar");

        // Then
        assertThat(before).isEmpty();
        assertThat(release.status()).isEqualTo(GateReleaseStatus.APPROVED);
        assertThat(GateReleaseRules.notApproved(release).map(Finding::kind))
                .contains(QualityProblem.GATE_RELEASE_APPROVED);
    }
}
