package org.lotline.quality.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.hold.OpenHolds;
import org.lotline.quality.inspection.InspectionKind;
import org.lotline.quality.ncr.Decision;
import org.lotline.quality.ncr.Ncrs;
import org.lotline.runtime.rule.Finding;

/** A shaft made of a bar by the job J3, and what quality knows of the two; the gate's rules are asked without a server. */
final class Judged {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 7);
    static final Item SHAFT = new Item("SHAFT", "C");
    static final Item BAR = new Item("BAR", "A");

    final UUID lotId = UUID.randomUUID();
    final UUID barId = UUID.randomUUID();
    final UUID jobId = UUID.randomUUID();

    final List<OpenHolds.Match> holds = new ArrayList<>();
    final List<Ncrs.Stop> ncrs = new ArrayList<>();
    final List<String> gaps = new ArrayList<>();
    final List<Ancestry.Deviation> deviations = new ArrayList<>();
    final Set<UUID> cleared = new HashSet<>();
    final Map<Item, Set<InspectionKind>> required = new HashMap<>();
    final Map<InspectionKind, Set<UUID>> passed = new EnumMap<>(InspectionKind.class);
    final Set<UUID> firstArticles = new HashSet<>();
    final Map<UUID, Item> madeBy = new HashMap<>();
    final Set<UUID> unheldFinds = new HashSet<>();

    @Nullable
    LocalDate expiresOn;

    boolean barNeedsInspection;
    boolean barIsSplitOff;
    boolean barIsFound;
    boolean barIsUnidentified;

    Ancestry ancestry() {
        return new Ancestry(
                lotId,
                List.of(
                        new Ancestry.Ancestor(Key.lot(lotId), "J4520-A", SHAFT, false, expiresOn),
                        new Ancestry.Ancestor(Key.job(jobId), "J3", null, false, null),
                        new Ancestry.Ancestor(
                                Key.lot(barId),
                                "BAR-1",
                                BAR,
                                barNeedsInspection,
                                null,
                                barIsSplitOff,
                                barIsFound,
                                barIsUnidentified)),
                List.of(),
                deviations,
                gaps);
    }

    GateFacts facts() {
        return new GateFacts(TODAY, holds, cleared, ncrs, required, passed, firstArticles, madeBy, unheldFinds);
    }

    List<Finding> toShip() {
        return GateRules.check(request(Purpose.SHIP), ancestry(), facts(), Set.of());
    }

    List<Finding> toIssue() {
        return GateRules.check(request(Purpose.ISSUE), ancestry(), facts(), Set.of());
    }

    List<Finding> asFarAsKnown() {
        return GateRules.checkKnown(ancestry(), facts());
    }

    ClearanceRequest request(Purpose purpose) {
        return new ClearanceRequest(
                purpose, lotId, new Measure(BigDecimal.TEN, "{pc}"), null, UUID.randomUUID(), UUID.randomUUID());
    }

    Judged held(Key key) {
        holds.add(new OpenHolds.Match("H-20260407-00" + (holds.size() + 1), "Low hardness", key, "as written", false));
        return this;
    }

    Judged reached() {
        holds.add(new OpenHolds.Match("H-20260407-009", "Low hardness", Key.lot(lotId), "J4520-A", true));
        return this;
    }

    Judged stopped(Key key, @Nullable Decision decision) {
        ncrs.add(new Ncrs.Stop("NCR-20260407-001", "Surface cracks", key, decision));
        return this;
    }

    UUID deviated() {
        var deviation = new Ancestry.Deviation(UUID.randomUUID(), "wrong-item", "4130 instead of 4140");
        deviations.add(deviation);
        return deviation.deviationId();
    }

    Judged planned(Item item, InspectionKind... kinds) {
        required.put(item, Set.of(kinds));
        return this;
    }

    void passed(InspectionKind kind, UUID lot) {
        passed.put(kind, Set.of(lot));
    }
}
