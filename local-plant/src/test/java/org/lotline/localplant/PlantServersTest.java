package org.lotline.localplant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.process.DirectoryInUse;
import org.lotline.localplant.server.Login;
import org.lotline.localplant.server.Server;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** The three servers for real: roles, durability through kill -9, freezing. */
class PlantServersTest {

    private static PlantServers servers;

    @BeforeAll
    static void start() {
        servers = PlantServers.temporary().postgres().kafka().neo4j().start();
    }

    @AfterAll
    static void stop() {
        servers.close();
        assertThat(servers.directory()).doesNotExist();
    }

    @Test
    void givenTheServiceRole_whenItMakesATable_thenPostgresRefuses() throws SQLException {
        // Given
        try (var connection = connect(servers.postgres().serviceOf("quality"), "quality");
                var statement = connection.createStatement()) {
            // When / Then
            assertThatThrownBy(() -> statement.execute("CREATE TABLE sneaky (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void givenTheServiceRole_whenItReadsAnothersDatabase_thenPostgresRefuses() {
        // Given
        var stranger = servers.postgres().serviceOf("quality");

        // When / Then
        assertThatThrownBy(() -> connect(stranger, "shipping"))
                .hasMessageContaining("permission denied for database \"shipping\"");
    }

    @Test
    void givenATableOfTheOwner_whenNothingIsGranted_thenTheServiceRoleCanNotReadIt() throws SQLException {
        // Given
        execute(servers.postgres().ownerOf("trace"), "trace", "CREATE TABLE kept_from_service (id int)");

        // When / Then
        assertThatThrownBy(() ->
                        execute(servers.postgres().serviceOf("trace"), "trace", "SELECT * FROM kept_from_service"))
                .hasMessageContaining("permission denied for table kept_from_service");
    }

    @Test
    void givenACommittedRow_whenPostgresIsKilledAndRestarted_thenTheRowIsThere() throws SQLException {
        // Given
        var owner = servers.postgres().ownerOf("receiving");
        execute(owner, "receiving", "CREATE TABLE proof (id int)");
        execute(owner, "receiving", "INSERT INTO proof VALUES (4140)");

        // When
        killAndRestart(servers.postgres());

        // Then
        try (var connection = connect(owner, "receiving");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id, current_setting('fsync') FROM proof")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(4140);
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void givenATopic_whenKafkaIsKilledAndRestarted_thenTheTopicIsThere() throws Exception {
        // Given
        var config = servers.kafka().superuserClient();
        try (var admin = Admin.create(config)) {
            admin.createTopics(List.of(new NewTopic("proof", 1, (short) 1)))
                    .all()
                    .get();
        }

        // When
        killAndRestart(servers.kafka());

        // Then
        try (var admin = Admin.create(config)) {
            assertThat(admin.listTopics().names().get()).contains("proof");
        }
    }

    @Test
    void givenANode_whenNeo4jIsKilledAndRestarted_thenTheNodeIsThere() {
        // Given
        query("CREATE (:Proof {heat: 'A4140'})");

        // When
        killAndRestart(servers.neo4j());

        // Then
        assertThat(query("MATCH (p:Proof) RETURN p.heat AS answer")).containsExactly("A4140");
    }

    @Test
    void givenASuspendedPostgres_whenItIsResumed_thenTheOpenConnectionGoesOn() throws SQLException {
        // Given
        try (var connection = connect(servers.postgres().serviceOf("production"), "production")) {
            servers.postgres().suspend();
            assertThat(connection.isValid(1)).isFalse();
        }

        // When
        servers.postgres().resume();

        // Then
        try (var connection = connect(servers.postgres().serviceOf("production"), "production")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void givenRunningServers_whenSecondOnesAreStartedThere_thenTheDirectoryIsRefused() {
        // Given
        var second = PlantServers.in(servers.directory()).postgres();

        // When / Then
        assertThatThrownBy(second::start)
                .isInstanceOf(DirectoryInUse.class)
                .hasMessageContaining("already runs in " + servers.directory());
    }

    @Test
    void givenRunningServers_whenOneLooksForTheirPasswords_thenOnlyTheOwnersFileHasThem() throws Exception {
        // Given
        Path file = servers.directory().resolve("secrets.properties");

        // When
        Set<?> permissions = Files.getPosixFilePermissions(file);

        // Then
        assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(commandLines())
                .noneMatch(line -> line.contains(servers.neo4j().password()));
        assertThat(commandLines())
                .noneMatch(line -> line.contains(servers.postgres().superuser().password()));
        assertThat(commandLines())
                .noneMatch(line ->
                        line.contains(servers.kafka().serviceOf("quality").password()));
    }

    private static void killAndRestart(Server server) {
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.restart();
    }

    private static List<String> commandLines() {
        return ProcessHandle.allProcesses()
                .flatMap(p -> p.info().commandLine().stream())
                .toList();
    }

    private static List<String> query(String cypher) {
        var auth = AuthTokens.basic(servers.neo4j().user(), servers.neo4j().password());
        try (var driver = GraphDatabase.driver(servers.neo4j().boltUri(), auth);
                var session = driver.session()) {
            return session.run(cypher).list(r -> r.get("answer").asString());
        }
    }

    private static void execute(Login login, String service, String sql) throws SQLException {
        try (var connection = connect(login, service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Login login, String service) throws SQLException {
        return DriverManager.getConnection(servers.postgres().jdbcUrl(service), login.user(), login.password());
    }
}
