package org.lotline.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles in the jar say what the written documents say, and need nothing beside themselves. */
class BundleTest {

    static Stream<String> services() {
        return Contracts.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenABundle_whenParsed_thenThereIsNothingToComplainAbout(String service) {
        var options = new ParseOptions();
        options.setResolve(true);

        var result =
                new OpenAPIV3Parser().readLocation(Contracts.bundle(service).toString(), null, options);

        assertThat(result.getMessages())
                .as("what the parser says of %s.yaml", service)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenABundle_whenItsReferencesAreListed_thenAllStayInside(String service) {
        var bundle = Contracts.bundled(service).root();

        var references = bundle.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("#/components/"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenTheWrittenDocument_whenBundled_thenEveryOperationSaysTheSame(String service) {
        var written = canonical(ApiOperation.of(service, Contracts.written(service)).stream());

        var bundled = canonical(ApiOperation.of(service, Contracts.bundled(service)).stream());

        assertThat(bundled.keySet()).isNotEmpty().isEqualTo(written.keySet());
        written.forEach((id, operation) -> assertThat(bundled.get(id)).as(id).isEqualTo(operation));
    }

    @ParameterizedTest
    @MethodSource("services")
    void givenTheWrittenDocument_whenBundled_thenTheRestSaysTheSame(String service) {
        var written = Contracts.written(service);
        var bundled = Contracts.bundled(service);

        assertThat(bundled.root().path("openapi").asText()).isEqualTo("3.0.3");
        for (var part : new String[] {"info", "tags", "security"}) {
            assertThat(bundled.root().path(part))
                    .as(part)
                    .isEqualTo(written.root().path(part));
        }
        assertThat(bundled.root().at("/components/securitySchemes"))
                .isEqualTo(written.inlined(written.root().at("/components/securitySchemes")));
    }

    private static Map<String, JsonNode> canonical(Stream<ApiOperation> operations) {
        return operations.collect(Collectors.toMap(ApiOperation::id, CanonicalOperation::of));
    }
}
