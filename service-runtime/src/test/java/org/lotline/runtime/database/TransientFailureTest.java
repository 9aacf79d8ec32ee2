package org.lotline.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotline.runtime.testing.PlantTest;

@QuarkusTest
class TransientFailureTest extends PlantTest {

    @Inject
    @DataSource("position")
    AgroalDataSource pool;

    @Test
    void givenAnExhaustedPool_whenAConnectionIsWanted_thenTheFailurePasses() throws SQLException {
        try (var first = pool.getConnection();
                var second = pool.getConnection()) {
            var refused = catchThrowable(() -> pool.getConnection());

            assertThat(first).isNotSameAs(second);
            assertThat(refused).isInstanceOf(SQLException.class);
            assertThat(TransientFailure.causes(new IllegalStateException(refused)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57P01", "57014"})
    void givenAStateThatPasses_whenItIsJudged_thenItIsTransient(String state) {
        assertThat(TransientFailure.causes(new RuntimeException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "42P01", "22001"})
    void givenAnErrorOfOurs_whenItIsJudged_thenItIsNotTransient(String state) {
        assertThat(TransientFailure.causes(new RuntimeException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void givenAFailureThatWasSuppressed_whenItIsJudged_thenItCounts() {
        var commit = new RuntimeException("commit failed");
        commit.addSuppressed(new SQLException("", "08006"));

        assertThat(TransientFailure.causes(commit)).isTrue();
    }
}
