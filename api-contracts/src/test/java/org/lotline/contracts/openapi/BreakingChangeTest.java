package org.lotline.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** Whoever calls us as it was released still can: {@code released/<version>/<service>.yaml} against the bundles of today. */
class BreakingChangeTest {

    private static final Path RELEASED = Path.of("released");

    static List<Path> releasedBundles() throws IOException {
        try (var files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("releasedBundles")
    void givenAReleasedContract_whenComparedWithToday_thenNoCallerIsBroken(Path released) throws IOException {
        var service = released.getFileName().toString().replace(".yaml", "");

        var isCompatible = isCompatible(Files.readString(released), bundle(service));

        assertThat(isCompatible)
                .as("%s is broken by today's %s.yaml: keep the old way beside the new one.", released, service)
                .isTrue();
    }

    @Test
    void givenAnOperationLess_whenCompared_thenACallerIsBroken() throws IOException {
        var today = bundle("production");

        var isCompatible = isCompatible(today.replace("  /position:", "  /head:"), today);

        assertThat(isCompatible).isFalse();
    }

    @Test
    void givenANewDutyInARequest_whenCompared_thenACallerIsBroken() throws IOException {
        var today = bundle("receiving");
        var before =
                today.replaceFirst("(SupplierDefinition:\\R(?: {6}.*\\R)*?) {6}required:\\R {6}- \"?name\"?\\R", "$1");

        var isCompatible = isCompatible(before, today);

        assertThat(before).isNotEqualTo(today);
        assertThat(isCompatible).isFalse();
    }

    @Test
    void givenAnOperationMore_whenCompared_thenNoCallerIsBroken() throws IOException {
        var today = bundle("production");
        var before = today.replaceFirst("  /position:\\R(?: {4}.*\\R)+", "");

        var isCompatible = isCompatible(before, today);

        assertThat(before).isNotEqualTo(today);
        assertThat(isCompatible).isTrue();
    }

    private static boolean isCompatible(String before, String after) {
        return OpenApiCompare.fromContents(before, after).isCompatible();
    }

    private static String bundle(String service) throws IOException {
        return Files.readString(Path.of(Contracts.bundle(service)));
    }
}
