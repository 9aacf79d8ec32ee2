package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Items by part number and revision. */
@ApplicationScoped
public class FindingItems {

    /** @param cursor of the last item of the page before; {@code null} begins */
    public List<Item> behind(@Nullable String cursor, int limit) {
        if (cursor == null) {
            return Item.<Item>find("order by id.partNumber, id.revision")
                    .range(0, limit - 1)
                    .list();
        }
        var last = idAt(cursor);
        return Item.<Item>find(
                        "id.partNumber > ?1 or (id.partNumber = ?1 and id.revision > ?2) order by id.partNumber, id.revision",
                        last.partNumber(),
                        last.revision())
                .range(0, limit - 1)
                .list();
    }

    /** Both parts encoded, so that the one {@code |} between them is not theirs. */
    public static String cursorOf(ItemId id) {
        return URLEncoder.encode(id.partNumber(), StandardCharsets.UTF_8) + "|"
                + URLEncoder.encode(id.revision(), StandardCharsets.UTF_8);
    }

    private static ItemId idAt(String cursor) {
        try {
            var parts = cursor.split("\\|", 2);
            return new ItemId(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "after is no place in the list.",
                    "Send the value of next of the page before, unchanged.",
                    List.of(ProblemException.field("after", "is no place in the list")));
        }
    }
}
