package org.lotline.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.testing.SqlStatements;
import org.lotline.localplant.token.TokenIssuer;

/** How many statements an act is (ADR 33): the limits are what it takes now, so that nobody adds a round trip unseen. */
@QuarkusTest
@ReceivingServers
@SuppressWarnings("NullAway.Init") // injected
class StatementsTest {

    @TestHTTPResource("/purchase-receipts")
    URI receipts;

    @TestHTTPResource("/pushes")
    URI pushes;

    TokenIssuer tokens;
    PlantServers servers;

    private Dock dock;

    @BeforeEach
    void openTheDock() {
        dock = new Dock(tokens);
        dock.defineMasterData();
    }

    @Test
    void givenDefinedItems_whenOneLineIsReceived_thenThatIsSoManyStatements() throws Exception {
        var token = tokens.token("clerk-" + UUID.randomUUID(), "receiver");

        // When
        var statements = counted(() -> SpeedRun.post(receipts, token, delivery(1)));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void givenDefinedItems_whenAHundredLinesAreReceived_thenTheyAreHardlyMore() throws Exception {
        var token = tokens.token("clerk-" + UUID.randomUUID(), "receiver");

        // When
        var statements = counted(() -> SpeedRun.post(receipts, token, delivery(100)));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void givenDefinedItems_whenAHundredLinesArePushed_thenTheyAreFewStatements() throws Exception {
        var token = tokens.token("erp-" + UUID.randomUUID(), "erp");
        var note = Dock.freshNote();
        var lines = IntStream.range(0, 100)
                .mapToObj(line -> Pushed.bars(note, "" + line, "20", "H" + line, 1))
                .collect(Collectors.joining(","));

        // When
        var statements = counted(() -> SpeedRun.post(pushes, token, "{\"receiptLines\":[" + lines + "]}"));

        // Then
        assertThat(statements).hasSizeLessThanOrEqualTo(24);
    }

    private List<String> counted(SqlStatements.Act act) throws Exception {
        return new SqlStatements(servers, "receiving").of(act);
    }

    private static String delivery(int lines) {
        return """
            {"supplier":"STEEL","deliveryNote":"%s","lines":[%s]}""".formatted(
                Dock.freshNote(),
                IntStream.range(0, lines)
                        .mapToObj(number -> Dock.line("20", Dock.BAR, "H" + number, "GLS", "SL-" + UUID.randomUUID())
                                .replace("\"line\":\"1\"", "\"line\":\"" + number + "\""))
                        .collect(Collectors.joining(",")));
    }
}
