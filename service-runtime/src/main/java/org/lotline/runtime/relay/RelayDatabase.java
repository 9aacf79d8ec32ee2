package org.lotline.runtime.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens the relay's own connection. A pooled one was refused: the pool may retire it, and its lock with it, at any time.
 *
 * @param application how operators find it in pg_stat_activity
 * @param url JDBC address of the service's database
 * @param user the service's role
 * @param password its password
 * @param answer how long a statement may take before the connection counts as lost
 */
record RelayDatabase(String application, String url, String user, String password, Duration answer) {

    RelaySession open() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setApplicationName(application);
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setConnectTimeout((int) answer.toSeconds());
        database.setSocketTimeout((int) answer.toSeconds());
        database.setTcpKeepAlive(true);
        return new RelaySession(database.getConnection());
    }

    @Override
    public String toString() {
        return "RelayDatabase[" + user + "@" + url + "]";
    }
}
