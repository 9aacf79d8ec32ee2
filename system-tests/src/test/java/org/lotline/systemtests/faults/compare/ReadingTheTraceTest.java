package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.EventTypes;
import org.lotline.systemtests.call.ContractJson;
import org.lotline.systemtests.faults.compare.Reached.Flow;

/** The harness understands what the contracts say. */
class ReadingTheTraceTest {

    @Test
    void givenTheForwardTraceOfTheContract_whenItIsRead_thenThingsHaveTheNamesOfTheLedger() throws IOException {
        var reached = ReadingTheTrace.of(example()).reached();

        assertThat(reached.jobs()).containsExactly("J4520");
        assertThat(reached.shipments()).containsExactly("S-2213");
        assertThat(reached.flows())
                .contains(
                        new Flow("issued", "SL-9", "J4520", BigDecimal.valueOf(2)),
                        new Flow("completed", "J4520", "J4520-A", BigDecimal.valueOf(46)),
                        new Flow("shipped", "J4520-A", "S-2213", BigDecimal.valueOf(12)));
    }

    @Test
    void givenTheTypesOfAllEvents_whenTheirFactsAreCounted_thenEachHasARule() {
        var nothing = ContractJson.tree("{}");

        assertThat(EventTypes.all().keySet())
                .allSatisfy(type -> assertThat(Facts.of(type, nothing)).isNotNegative());
    }

    private static JsonNode example() throws IOException {
        try (var contract = Objects.requireNonNull(
                ReadingTheTraceTest.class.getResourceAsStream("/META-INF/lotline/openapi/trace.yaml"))) {
            var text = new YAMLMapper()
                    .readTree(contract)
                    .at("/paths/~1traces~1forward/get/responses/200/content/application~1json/example")
                    .toString();
            return ContractJson.tree(text);
        }
    }
}
