package org.lotline.receiving.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotline.contracts.events.CountryList;

/** A policy is what its preset says, single flags before it, and holds nothing against nothing. */
class PolicyRulesTest {

    private static final CountryList QUALIFYING = new CountryList("QUALIFYING", List.of("DE", "US"));

    @ParameterizedTest
    @EnumSource(PolicyPreset.class)
    void givenAPreset_whenNothingElseIsStated_thenThePolicyIsItsFlags(PolicyPreset preset) {
        // When
        var policy = stated(preset, null, "QUALIFYING").with(QUALIFYING);

        // Then
        assertThat(policy.preset()).isEqualTo(preset.word());
        assertThat(policy.requiredCertificates()).isEqualTo(preset.flags().requiredCertificates());
        assertThat(policy.heatMixing()).isEqualTo(preset.flags().heatMixing());
        assertThat(policy.originsAskedFor()).containsExactly("MELTED");
        assertThat(policy.countryList()).isEqualTo(QUALIFYING);
    }

    @Test
    void givenAPreset_whenFlagsAreStated_thenTheyCountAlsoWhenTheyAskForLess() {
        // Given
        var stated = new StatedPolicy(
                PolicyPreset.DFARS,
                "SERIAL",
                List.of(),
                false,
                true,
                true,
                "refused",
                true,
                List.of("POURED"),
                "QUALIFYING",
                null,
                null,
                null);

        // When
        var policy = stated.with(QUALIFYING);

        // Then
        assertThat(policy.tracking()).isEqualTo("SERIAL");
        assertThat(policy.requiredCertificates()).isEmpty();
        assertThat(policy.heatRequired()).isFalse();
        assertThat(policy.receivingInspection()).isTrue();
        assertThat(policy.shelfLifeRequired()).isTrue();
        assertThat(policy.heatMixing()).isEqualTo("refused");
        assertThat(policy.exportControlled()).isTrue();
        assertThat(policy.originsAskedFor()).containsExactly("POURED");
    }

    @Test
    void givenNothing_whenAPolicyIsStated_thenLotsAreTracedAndNothingElseIsRequired() {
        // When
        var ruling = PolicyRules.policy(StatedPolicy.NONE, Optional.empty());

        // Then
        assertThat(ruling.against()).isEmpty();
        assertThat(ruling.orRefuse()).isEqualTo(PolicyPreset.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "DFARS, , , country-list-needed",
        "DFARS, '', , ",
        "DFARS, , QUALIFYING, ",
        "AS9100, , , ",
        ", MELTED, , ",
        ", , QUALIFYING, ",
        ", '', QUALIFYING, invalid-request",
        ", MELTED, NOWHERE, unknown-country-list"
    })
    void givenCountriesAndLists_whenOneIsHeldAgainstNothing_thenItIsFound(
            @Nullable PolicyPreset preset, @Nullable String origin, @Nullable String list, @Nullable String kind) {
        // Given
        var origins = origin == null ? null : origin.isEmpty() ? List.<String>of() : List.of(origin);
        var named = Optional.of(QUALIFYING).filter(known -> known.code().equals(list));

        // When
        var ruling = PolicyRules.policy(stated(preset, origins, list), named);

        // Then
        assertThat(ruling.against().stream().map(finding -> finding.kind().slug()))
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    private static StatedPolicy stated(
            @Nullable PolicyPreset preset, @Nullable List<String> origins, @Nullable String list) {
        return new StatedPolicy(preset, null, null, null, null, null, null, null, origins, list, null, null, null);
    }
}
