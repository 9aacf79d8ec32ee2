package org.lotline.quality.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.ncr.Ncrs;

/**
 * What quality knows of a lot and of all that it came from, when the gate judges it.
 *
 * @param day the plant's day on which it is taken, or was
 * @param holds the open holds that forbid it, in the order of placing
 * @param clearedDeviations those of its deviations that a disposition clears
 * @param ncrs what stops its shipment
 * @param required which inspections the items of its lots need by their plans
 * @param passedLots the lots that have passed, by the kind of inspection
 * @param passedFirstArticles the jobs that have passed a first article
 * @param unheldFinds the found material on which quality has put no hold yet, for it has not heard of it
 * @param madeBy what the jobs on the way make, as far as it is known
 */
record GateFacts(
        LocalDate day,
        List<OpenHolds.Match> holds,
        Set<UUID> clearedDeviations,
        List<Ncrs.Stop> ncrs,
        Map<Item, Set<InspectionKind>> required,
        Map<InspectionKind, Set<UUID>> passedLots,
        Set<UUID> passedFirstArticles,
        Map<UUID, Item> madeBy,
        Set<UUID> unheldFinds) {

    GateFacts {
        unheldFinds = Set.copyOf(unheldFinds);
        holds = List.copyOf(holds);
        clearedDeviations = Set.copyOf(clearedDeviations);
        ncrs = List.copyOf(ncrs);
        required = Map.copyOf(required);
        passedLots = Map.copyOf(passedLots);
        passedFirstArticles = Set.copyOf(passedFirstArticles);
        madeBy = Map.copyOf(madeBy);
    }

    boolean needs(InspectionKind kind, @Nullable Item item) {
        return item != null && required.getOrDefault(item, Set.of()).contains(kind);
    }

    boolean hasPassed(InspectionKind kind, UUID lotId) {
        return passedLots.getOrDefault(kind, Set.of()).contains(lotId);
    }
}
