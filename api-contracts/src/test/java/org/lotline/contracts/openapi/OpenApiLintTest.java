package org.lotline.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotline.contracts.YamlTree;

/** Every operation keeps every rule; no rule looks at nothing; every rule can be broken. */
class OpenApiLintTest {

    static final List<LintRule> RULES = LintRules.ALL;

    static Stream<String> services() {
        return Contracts.SERVICES.stream();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void givenOurContracts_whenLinted_thenNoOperationBreaksTheRule(LintRule rule) {
        var operations = Contracts.operations();

        var violations = operations.stream().flatMap(rule::violations).distinct();

        assertThat(violations).as(rule.mend()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void givenOurContracts_whenLinted_thenTheRuleLooksAtSomething(LintRule rule) {
        var operations = Contracts.operations();

        var subjects = operations.stream().flatMap(rule.subjects());

        assertThat(subjects)
                .as("Remove the rule %s: it looks at nothing.", rule)
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void givenAnOperationWithEveryFault_whenLinted_thenTheRuleFindsIt(LintRule rule) {
        var faulty =
                YamlTree.read(Path.of("src/test/resources/every-fault.yaml").toUri());

        var violations = ApiOperation.of("every-fault", faulty).stream().flatMap(rule::violations);

        assertThat(violations)
                .as("Add the fault of the rule %s to every-fault.yaml.", rule)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenADocument_whenItsOperationIdsAreListed_thenNoneIsTwice(String service) {
        var operations = ApiOperation.of(service, Contracts.bundled(service));

        assertThat(operations)
                .extracting(ApiOperation::id)
                .as("Give each operation of %s.yaml its own operationId.", service)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenADocument_whenItsTagsAreUsed_thenTheyAreDescribed(String service) {
        var document = Contracts.bundled(service);

        var described = document.root().path("tags").findValuesAsText("name");

        assertThat(ApiOperation.of(service, document))
                .flatExtracting(ApiOperation::tags)
                .as("Describe each tag at the top of %s.yaml, and none that no operation has.", service)
                .containsOnlyElementsOf(described);
        assertThat(document.root().path("security"))
                .as("Write security: [bearer: []] into %s.yaml.", service)
                .isNotEmpty();
    }

    @Test
    void givenTheExemptions_whenLookedUp_thenEachStillIsAChange() {
        var changes = Contracts.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(ApiOperation::id);

        assertThat(changes)
                .as("Remove from LintRules.WITHOUT_KEY what is gone.")
                .containsAll(LintRules.WITHOUT_KEY.keySet());
    }
}
