package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holds as they stand. */
@ApplicationScoped
public class Holds {

    public Optional<Hold> find(String holdNumber) {
        return Hold.<Hold>find("holdNumber", holdNumber).firstResultOptional();
    }

    /** In the order of placing, behind {@code after}. */
    public List<Hold> list(boolean onlyOpen, Optional<UUID> after, int limit) {
        var asked = new HashMap<String, Object>();
        after.ifPresent(id -> asked.put("after", id));
        return Hold.<Hold>find(
                        "%s and %s order by holdId"
                                .formatted(
                                        onlyOpen ? "release.at is null" : "true",
                                        after.isPresent() ? "holdId > :after" : "true"),
                        asked)
                .range(0, limit - 1)
                .list();
    }

    List<Seed> seedsOf(UUID holdId) {
        return List.copyOf(Hold.<Hold>findById(holdId).seeds);
    }
}
