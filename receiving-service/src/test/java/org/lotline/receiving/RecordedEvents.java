package org.lotline.receiving;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The events that this service has recorded, as consumers will read them; whether they have left already doesn't matter. */
final class RecordedEvents {

    private RecordedEvents() {}

    /**
     * One of them.
     *
     * @param type without what all of receiving's have in common, such as {@code lot-received}
     * @param data its JSON
     */
    record Recorded(String type, String data) {}

    /** Of that subject, in the order in which they were recorded. */
    static List<Recorded> of(DataSource database, String subject) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select type, data from event where subject = ? order by id")) {
            select.setString(1, subject);
            var events = new ArrayList<Recorded>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var type = rows.getString(1)
                            .replace("org.lotline.receiving.", "")
                            .replace(".v1", "");
                    events.add(new Recorded(type, rows.getString(2)));
                }
            }
            return events;
        }
    }
}
