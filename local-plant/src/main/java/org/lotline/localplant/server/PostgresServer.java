package org.lotline.localplant.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lotline.localplant.site.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL 18 with a database for each service and, in each, an owner for migrations and a role without DDL. */
public final class PostgresServer extends Server {

    /** The services that have a database. */
    public static final List<String> DATABASES = List.of("receiving", "production", "quality", "shipping", "trace");

    static final String SUPERUSER = "lotline";

    /** For the pools of five services, which may ask for 110 together. */
    static final String MAX_CONNECTIONS = "max_connections=200";

    /** Sorts the same on every machine and for ever; the C library's own locales change with it. */
    static final List<String> ENCODING =
            List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private final Secrets secrets;

    /** PostgreSQL on {@code port}, prepared but not started; passwords come from {@code secrets}. */
    public static PostgresServer on(Engine engine, int port, Secrets secrets) {
        return new PostgresServer(port, engine.postgres(port, secrets), secrets);
    }

    private PostgresServer(int port, Machine machine, Secrets secrets) {
        super("postgres", port, machine);
        this.secrets = secrets;
    }

    /** The JDBC URL of a service's database, {@code jdbc:postgresql://127.0.0.1:PORT/NAME}; no credentials in it. */
    public String jdbcUrl(String service) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), service);
    }

    /** Who owns the schema of a service and runs its migrations. */
    public Login ownerOf(String service) {
        return login(service + "_owner");
    }

    /** Whom a service works as: may connect and use schema {@code public}; grants on tables come from its migrations. */
    public Login serviceOf(String service) {
        return login(service + "_service");
    }

    /** Who may do everything, on every database. */
    public Login superuser() {
        return login(SUPERUSER);
    }

    @Override
    boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void afterStart() {
        new ServiceDatabases(this).make();
    }

    /** A connection as superuser; the caller closes it. */
    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setConnectTimeout(2);
        source.setSocketTimeout(30);
        return source.getConnection(SUPERUSER, superuser().password());
    }

    private Login login(String user) {
        return new Login(user, secrets.of("postgres." + user));
    }
}
