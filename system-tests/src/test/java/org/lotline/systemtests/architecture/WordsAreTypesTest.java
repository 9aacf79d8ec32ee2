package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Key;

/**
 * Keys are a type, and kinds and states are constants: a text that is compared with a word is a switch that nobody is told of when a
 * word is added. Read off the sources, for the compiler leaves no words to read.
 */
class WordsAreTypesTest {

    /** The graph's own, beside those that events name. */
    private static final List<String> OF_THE_GRAPH = List.of(
            "transformation", "heat-number", "supplier-lot-number", "customer-order", "customer-part", "without-heat");

    private static final String KINDS = Stream.concat(
                    Arrays.stream(Key.Kind.values()).map(Key.Kind::word), OF_THE_GRAPH.stream())
            .collect(Collectors.joining("|"));

    private static final Pattern KEY_BY_HAND = Pattern.compile("\"(?:%s):(?! )".formatted(KINDS));

    private static final Pattern KEY_TAKEN_APART =
            Pattern.compile("\\.split\\(\"\\[?:|indexOf\\(':'\\)|(?:starts|ends)With\\(\"(?:%s)\\b".formatted(KINDS));

    private static final Pattern WORD_COMPARED = Pattern.compile(
            "\\.equals\\(\"[A-Za-z]|\"[A-Za-z][\\w-]*\"\\.equals\\(|\\bcase \"|Set\\.of\\(\"[A-Za-z].*\\)\\.contains\\(");

    /** Where the graph's keys are made, and packed into bytes. */
    private static final Set<String> HOMES_OF_KEYS = Set.of("NodeKeys.java", "NodeKind.java", "Nodes.java");

    /** A template of lot numbers as people write it, and what a page asks for. */
    private static final Set<String> READERS = Set.of("LotNumberTemplate.java", "AbsentValues.java");

    @Test
    void givenTheSourcesOfTheProduct_whenAKeyIsNeeded_thenItIsNotWrittenByHand() throws IOException {
        assertThat(lines(KEY_BY_HAND, HOMES_OF_KEYS))
                .as("a key is made by Key, Keys or NodeKeys, so that it is written in one way")
                .isEmpty();
    }

    @Test
    void givenTheSourcesOfTheProduct_whenAKeyIsRead_thenItIsNotTakenApartByHand() throws IOException {
        assertThat(lines(KEY_TAKEN_APART, HOMES_OF_KEYS))
                .as("a key is read by Key.read, or asked by NodeKind.of: the switch over its kind is exhaustive then")
                .isEmpty();
    }

    @Test
    void givenTheSourcesOfTheProduct_whenAKindOrAStateIsAsked_thenItIsNotComparedAsAText() throws IOException {
        assertThat(lines(WORD_COMPARED, READERS))
                .as("a kind or a state is a constant of an enum, read from its word once, at the edge")
                .isEmpty();
    }

    private static List<ProductSources.Line> lines(Pattern wrong, Set<String> exempt) throws IOException {
        var lines = ProductSources.lines();
        assertThat(lines).as("lines of the product").hasSizeGreaterThan(10_000);
        return lines.stream()
                .filter(line -> !exempt.contains(line.file().getFileName().toString()))
                .filter(line -> wrong.matcher(line.text()).find())
                .toList();
    }
}
