package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.site.Checkout;

/** A kind of problem has one title and one status in all services, and the contract enumerates the kinds. */
class ProblemCatalogueTest {

    private static final Pattern KIND =
            Pattern.compile("new ProblemType\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\",\\s*(\\d+)\\)");

    /** Production's deviations are kinds too: a request is refused with what a report is recorded with. */
    private static final Pattern DEVIATION = Pattern.compile("[A-Z_]+\\(\"([^\"]+)\", \"([^\"]+)\"\\)");

    private static final String DEVIATIONS = "DeviationKind.java";

    private final Path root = Checkout.find().root();

    @Test
    void givenTheKindsInTheCode_whenComparedWithTheContract_thenTheyAreTheSame() throws IOException {
        // Given
        var contract = new YAMLMapper()
                .readTree(root.resolve("api-contracts/src/main/openapi/shared.yaml")
                        .toFile())
                .at("/components/schemas/Problem/x-problems");

        // When
        var enumerated = contract.properties().stream()
                .map(kind -> line(
                        kind.getKey(),
                        kind.getValue().path("status").asText(),
                        kind.getValue().path("title").asText()))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(enumerated).isEqualTo(inCode()).hasSizeGreaterThan(100);
    }

    private TreeSet<String> inCode() throws IOException {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .map(ProblemCatalogueTest::sources)
                    .flatMap(Collection::stream)
                    .flatMap(ProblemCatalogueTest::kinds)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> kinds(Path source) {
        try {
            var text = Files.readString(source);
            var kinds = KIND.matcher(text).results().map(kind -> line(kind.group(1), kind.group(3), kind.group(2)));
            return source.endsWith(DEVIATIONS)
                    ? DEVIATION.matcher(text).results().map(kind -> line(kind.group(1), "409", kind.group(2)))
                    : kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String slug, String status, String title) {
        return "%s: %s %s".formatted(slug, status, title);
    }
}
