package org.lotline.runtime.database;

import java.sql.SQLException;

/** PostgreSQL refused or did not answer a statement of the runtime's own. */
public class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
