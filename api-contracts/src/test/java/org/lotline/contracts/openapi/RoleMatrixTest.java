package org.lotline.contracts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes {@code target/role-matrix.md}: who may do what, one row per operation. For audits and for the security tests. */
class RoleMatrixTest {

    private static final Path MATRIX = Path.of("target/role-matrix.md");

    @Test
    void givenTheContracts_whenTheMatrixIsWritten_thenEveryOperationIsARow() throws IOException {
        var operations = Contracts.operations();

        Files.write(
                MATRIX,
                Stream.concat(head(), operations.stream().map(RoleMatrixTest::row))
                        .toList());

        assertThat(Files.readAllLines(MATRIX)).hasSize(operations.size() + 2);
        assertThat(operations)
                .allSatisfy(operation -> assertThat(
                                row(operation).chars().filter(c -> c == '●').count())
                        .isEqualTo(operation.roles().size()));
    }

    private static Stream<String> head() {
        return Stream.of(
                "| service | request | operation | " + String.join(" | ", LintRules.ROLES) + " |",
                "|---|---|---|" + ":-:|".repeat(LintRules.ROLES.size()));
    }

    private static String row(ApiOperation operation) {
        var marks = LintRules.ROLES.stream()
                .map(role -> operation.roles().contains(role) ? "●" : "")
                .collect(Collectors.joining(" | "));
        return "| %s | %s %s | %s | %s |"
                .formatted(operation.service(), operation.method(), operation.path(), operation.id(), marks);
    }
}
