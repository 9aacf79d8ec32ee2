package org.lotline.runtime.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready = the database answers within seconds. A waiting outbox or an absent Kafka is none of its business: writes go on.
 */
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";

    private final AgroalDataSource database;

    DatabaseReadiness(@DataSource("position") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return HealthCheckResponse.up(NAME);
        } catch (SQLException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
