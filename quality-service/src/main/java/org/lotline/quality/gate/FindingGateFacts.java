package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key.Kind;
import org.lotline.quality.DayNumbers;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.hold.HoldingFoundMaterial;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.inspection.Inspections;
import org.lotline.quality.job.Jobs;
import org.lotline.quality.ncr.Ncrs;
import org.lotline.quality.plan.InspectionPlans;

/** Reads what the gate's rules need, and no more: each question is a statement under the gate lock. */
@ApplicationScoped
public class FindingGateFacts {

    private final OpenHolds holds;
    private final Ncrs ncrs;
    private final InspectionPlans plans;
    private final Inspections inspections;
    private final Jobs jobs;
    private final DayNumbers days;
    private final HoldingFoundMaterial found;

    FindingGateFacts(
            OpenHolds holds,
            Ncrs ncrs,
            InspectionPlans plans,
            Inspections inspections,
            Jobs jobs,
            DayNumbers days,
            HoldingFoundMaterial found) {
        this.holds = holds;
        this.ncrs = ncrs;
        this.plans = plans;
        this.inspections = inspections;
        this.jobs = jobs;
        this.days = days;
        this.found = found;
    }

    /**
     * Of all that it came from, up to date.
     *
     * @param when it is taken, or was (UTC)
     */
    GateFacts of(ClearanceRequest request, Ancestry ancestry, Instant when) {
        var required = plans.requiredOf(ancestry.ofKind(Kind.LOT).stream()
                .flatMap(lot -> Stream.ofNullable(lot.item()))
                .distinct()
                .toList());
        var needed = new Needed(request, ancestry, required);
        var own = needed.is(InspectionKind.FIRST_ARTICLE) ? idsOf(ancestry, Kind.JOB) : List.<UUID>of();
        return new GateFacts(
                days.dayOf(when),
                holds.against(request.purpose(), ancestry.lotId(), ancestry.basis()),
                request.isForShipment() ? cleared(ancestry) : Set.of(),
                request.isForShipment() ? ncrs.stopping(ancestry.lotsAndJobs()) : List.of(),
                required,
                passed(needed),
                own.isEmpty() ? Set.of() : inspections.passedJobs(InspectionKind.FIRST_ARTICLE, own),
                own.isEmpty() ? Map.of() : jobs.itemsOf(own),
                unheldFinds(ancestry));
    }

    private Set<UUID> unheldFinds(Ancestry ancestry) {
        var finds = ancestry.ofKind(Kind.LOT).stream()
                .filter(Ancestry.Ancestor::isFound)
                .map(Ancestry.Ancestor::id)
                .collect(Collectors.toSet());
        if (!finds.isEmpty()) {
            finds.removeAll(found.heldOf(List.copyOf(finds)));
        }
        return finds;
    }

    private Set<UUID> cleared(Ancestry ancestry) {
        return ancestry.deviations().isEmpty()
                ? Set.of()
                : ncrs.clearedDeviations(ancestry.deviations().stream()
                        .map(Ancestry.Deviation::deviationId)
                        .toList());
    }

    private Map<InspectionKind, Set<UUID>> passed(Needed needed) {
        var passed = new EnumMap<InspectionKind, Set<UUID>>(InspectionKind.class);
        for (var kind : InspectionKind.values()) {
            var lots = needed.lots(kind);
            if (!lots.isEmpty()) {
                passed.put(kind, inspections.passedLots(kind, lots));
            }
        }
        return passed;
    }

    private static List<UUID> idsOf(Ancestry ancestry, Kind kind) {
        return ancestry.ofKind(kind).stream().map(Ancestry.Ancestor::id).toList();
    }

    /**
     * As far as it is known while trace can't say all of it: open holds, and NCRs where it shall ship.
     *
     * @param known all that the lot is known to have come from, itself included
     */
    GateFacts ofKnown(ClearanceRequest request, Collection<BasisKey> known, Instant when) {
        return new GateFacts(
                days.dayOf(when),
                holds.againstKnown(request.purpose(), request.lotId(), known),
                Set.of(),
                request.isForShipment()
                        ? ncrs.stopping(known.stream().map(BasisKey::key).toList())
                        : List.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of());
    }

    /** Which lots must have passed what. */
    private record Needed(ClearanceRequest request, Ancestry ancestry, Map<Item, Set<InspectionKind>> required) {

        boolean is(InspectionKind kind) {
            return !lots(kind).isEmpty();
        }

        List<UUID> lots(InspectionKind kind) {
            return switch (kind) {
                case RECEIVING ->
                    ancestry.ofKind(Kind.LOT).stream()
                            .filter(lot ->
                                    lot.receivingInspection() || !lot.isSplitOff() && isPlanned(kind, lot.item()))
                            .map(Ancestry.Ancestor::id)
                            .toList();
                case FIRST_ARTICLE, FINAL ->
                    request.isForShipment() && isPlanned(kind, ancestry.item()) ? List.of(ancestry.lotId()) : List.of();
                case IN_PROCESS -> List.of();
            };
        }

        private boolean isPlanned(InspectionKind kind, @Nullable Item item) {
            return item != null && required.getOrDefault(item, Set.of()).contains(kind);
        }
    }
}
