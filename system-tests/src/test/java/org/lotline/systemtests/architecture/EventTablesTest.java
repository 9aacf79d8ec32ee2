package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.localplant.site.Checkout;

/** Events, their outbox and the audit are written and read by service-runtime alone, or their promises are nobody's. */
class EventTablesTest {

    private static final Pattern TOUCHES = Pattern.compile(
            "\\b(from|into|update|join|table|truncate)\\s+(only\\s+)?(event|event_sequence|outbox|audit|idempotency|followed|followed_event|parked_followed)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custody",
                "receiving-service",
                "production-service",
                "quality-service",
                "shipping-service",
                "trace-service"
            })
    void givenTheSourcesOfAService_whenTheirSqlIsRead_thenNoneIsOnATableOfTheRuntime(String module) throws IOException {
        var files = sources(module);

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(TOUCHES.matcher(Files.readString(file))
                                .results()
                                .map(match -> match.group())
                                .toList())
                        .as("%s: append through EventLog, read through PublishedEvents or AuditLog", file)
                        .isEmpty());
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files =
                Files.walk(Checkout.find().root().resolve(module).resolve("src/main"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
