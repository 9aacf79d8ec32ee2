package org.lotline.production.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.production.job.Job;
import org.lotline.runtime.rule.Finding;

/** What belongs to a customer goes into that customer's jobs only. */
class OwnerRulesTest {

    @ParameterizedTest(name = "of {0} into a job for {1}: found {2}")
    @CsvSource({
        ", , false",
        ", ACME, false",
        "DELTA, DELTA, false",
        "DELTA, ' delta', false",
        "DELTA, ACME, true",
        "DELTA, DELTA 2, true",
        "DELTA, , true"
    })
    void givenAnOwner_whenMaterialIsIssued_thenItGoesToTheirJobsOnly(
            @Nullable String owner, @Nullable String customer, boolean isFound) {
        // Given
        var job = new Job();
        job.jobNumber = "J1";
        job.customer = customer;

        // When
        var found = OwnerRules.notTheirs(job, "ST-1", owner);

        // Then
        assertThat(found.isPresent()).isEqualTo(isFound);
        assertThat(found.stream()).allMatch(Finding::deviates);
    }
}
