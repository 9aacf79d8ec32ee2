package org.lotline.receiving.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.rule.Findings;

/** Narrows lists by the days on which something was received, by the plant's calendar. */
@ApplicationScoped
public class ReceivedDays {

    private final PlantZone zone;

    ReceivedDays(PlantZone zone) {
        this.zone = zone;
    }

    /**
     * Both days are wanted themselves.
     *
     * @param column the moment of receipt
     * @throws org.lotline.runtime.problem.ProblemException 400 if one of them is no day of a plant
     */
    public Narrowed narrow(Narrowed narrowed, String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        Findings.refuse(ListRules.noDay(from, "receivedFrom"));
        Findings.refuse(ListRules.noDay(to, "receivedTo"));
        if (from != null) {
            narrowed.to(column + " >= ?", from.atStartOfDay(zone.id()).toInstant());
        }
        if (to != null) {
            narrowed.to(column + " < ?", to.plusDays(1).atStartOfDay(zone.id()).toInstant());
        }
        return narrowed;
    }
}
