package org.lotline.runtime.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.lotline.localplant.PlantServers;
import org.lotline.localplant.server.Login;
import org.lotline.localplant.testing.PlantServersResource;
import org.lotline.localplant.token.TokenIssuer;

/** Real PostgreSQL and Kafka, one set for all tests of the module. */
@WithTestResource(
        value = PlantServersResource.class,
        initArgs = @ResourceArg(name = "service", value = "receiving"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = PlayedProductionResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // the test resource fills the fields
public abstract class PlantTest {

    protected PlantServers servers;
    protected TokenIssuer tokens;
    protected PlayedProduction production;

    /** A request by a person who may receive, operate and audit. */
    protected RequestSpecification asReceiver() {
        return as("jo", "receiver", "auditor", "admin", "service");
    }

    protected RequestSpecification as(String subject, String... roles) {
        return RestAssured.given().auth().oauth2(tokens.token(subject, roles));
    }

    /** An act, ready to be sent. */
    protected RequestSpecification act(String key) {
        return asReceiver().header("Idempotency-Key", key).contentType("application/json");
    }

    protected static String newKey() {
        return UUID.randomUUID().toString();
    }

    protected Connection asSuperuser() throws SQLException {
        return connect(servers.postgres().superuser());
    }

    protected Connection asService() throws SQLException {
        return connect(servers.postgres().serviceOf("receiving"));
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(servers.postgres().jdbcUrl("receiving"), login.user(), login.password());
    }

    protected long count(String from) throws SQLException {
        try (var connection = asSuperuser();
                var row = connection.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    protected TopicReader topic() {
        return new TopicReader(servers.kafka().opsClient(), "lotline.receiving.v1");
    }
}
