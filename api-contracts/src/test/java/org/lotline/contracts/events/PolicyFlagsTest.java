package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.YamlTree;

/** Behind every flag of a policy stands a record, a gap, a refusal or the word why there is none, and a test. */
class PolicyFlagsTest {

    private static final Path RULES = Path.of("../docs/rules.md");
    private static final Path CONTRACTS = Path.of("src/main/openapi");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int CELLS = 5;
    private static final int GAP = 2;

    @Test
    void givenTheContracts_whenTheirFlagsAreLookedUp_thenEachHasARowAndEachRowIsAFlag() {
        // Given
        var flags = new TreeSet<String>(ofTheEvent());
        flags.addAll(ofTheOpenApi());

        // When
        var told = rows().stream()
                .map(row -> row.getFirst())
                .filter(flag -> flag.startsWith("`"))
                .map(flag -> codes(flag).getFirst())
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(told).as("flags in the table of docs/rules.md").isEqualTo(flags);
    }

    @Test
    void givenTheTrackings_whenLookedUp_thenEachHasARow() {
        // When
        var told = rows().stream()
                .map(List::getFirst)
                .filter(flag -> flag.startsWith("`tracking`"))
                .map(flag -> codes(flag).getLast())
                .toList();

        // Then
        assertThat(told).containsExactlyInAnyOrder("LOT", "SERIAL", "NONE");
    }

    @Test
    void givenTheTable_whenRead_thenEveryCellSaysSomethingAndEveryGapIsOneOfTheContract() {
        // Given
        var kinds = YamlTree.read(CONTRACTS.resolve("trace.yaml").toUri())
                .root()
                .at("/components/schemas/Gap/properties/kind/enum")
                .valueStream()
                .map(kind -> kind.textValue())
                .collect(Collectors.toSet());

        // When
        var rows = rows();

        // Then
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row).hasSize(CELLS).noneMatch(String::isBlank);
            assertThat(kinds).containsAll(codes(row.get(GAP)));
            assertThat(row.getLast()).contains("Test");
        });
    }

    private static Set<String> ofTheEvent() {
        return Arrays.stream(Policy.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> ofTheOpenApi() {
        try (var documents = Files.list(CONTRACTS)) {
            return documents
                    .map(document -> YamlTree.read(document.toUri())
                            .root()
                            .at("/components/schemas/TraceabilityPolicy/properties"))
                    .flatMap(properties -> properties.propertyStream())
                    .map(property -> property.getKey())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of each row. */
    private static List<List<String>> rows() {
        return lines().dropWhile(Predicate.not("## Flags of a policy"::equals))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(RULES).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
    }
}
