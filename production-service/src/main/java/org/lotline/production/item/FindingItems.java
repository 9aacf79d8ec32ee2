package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items by part number and revision. */
@ApplicationScoped
public class FindingItems {

    /** @param last item of the page before; {@code null} begins */
    public List<Item> behind(@Nullable ItemId last, int limit) {
        if (last == null) {
            return Item.<Item>find("order by id.partNumber, id.revision")
                    .range(0, limit - 1)
                    .list();
        }
        return Item.<Item>find(
                        "id.partNumber > ?1 or (id.partNumber = ?1 and id.revision > ?2) order by id.partNumber, id.revision",
                        last.partNumber(),
                        last.revision())
                .range(0, limit - 1)
                .list();
    }
}
