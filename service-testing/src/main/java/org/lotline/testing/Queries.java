package org.lotline.testing;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What the database of the service under test answers. */
public final class Queries {

    private Queries() {}

    /** The first column of the first row; {@code null} as text if it is null. */
    public static String text(DataSource database, String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, a whole number. */
    public static long number(DataSource database, String query) {
        return Long.parseLong(text(database, query));
    }
}
