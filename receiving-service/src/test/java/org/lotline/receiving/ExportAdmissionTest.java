package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nationality and location both count, and who states neither sees nothing. */
class ExportAdmissionTest {

    private final ExportAdmission admission = new ExportAdmission(Set.of("US", "CA"), Set.of("US"));

    @ParameterizedTest
    @CsvSource({
        "US, US, true",
        "CA, US, true",
        "US, CA, false",
        "US, DE, false",
        "DE, US, false",
        "CN, CN, false",
        "us, US, false",
        "US, , false",
        ", US, false",
        ", , false"
    })
    void givenTheClaimsOfAToken_whenAPersonAsks_thenBothMustBeAdmitted(
            String nationality, String location, boolean isAdmitted) {
        assertThat(admission.admits(nationality, location)).isEqualTo(isAdmitted);
    }

    @Test
    void givenAListOfNationalities_whenOneIsAdmitted_thenThePersonIs() {
        assertThat(admission.admits(List.of("\"DE\"", "\"US\""), "US")).isTrue();
        assertThat(admission.admits(List.of("\"DE\""), "US")).isFalse();
        assertThat(admission.admits(List.of(), "US")).isFalse();
    }
}
