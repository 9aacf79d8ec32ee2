package org.lotline.trace.projection;

import static org.lotline.trace.lineage.FactKind.CLEARANCE_CHECKED;
import static org.lotline.trace.lineage.FactKind.CLEARANCE_RETURNED;
import static org.lotline.trace.lineage.FactKind.CLEARED;
import static org.lotline.trace.lineage.FactKind.DISPOSED;
import static org.lotline.trace.lineage.FactKind.HELD;
import static org.lotline.trace.lineage.FactKind.HOLD_REACHED;
import static org.lotline.trace.lineage.FactKind.HOLD_RELEASED;
import static org.lotline.trace.lineage.FactKind.INSPECTED;
import static org.lotline.trace.lineage.FactKind.INSPECTION_PLANNED;
import static org.lotline.trace.lineage.FactKind.NONCONFORMING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ClearanceChecked;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;
import org.lotline.contracts.events.HoldReachedShipment;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.trace.lineage.Cells;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.Property;

/**
 * What quality says of things: an arrow to each of them, so that it comes with whatever reaches one. Each has a number of
 * its own for a job, or the like, and then one for every lot; a judgement of nothing is a fact of itself.
 */
final class Judgements {

    private Judgements() {}

    static List<Statement> inspected(InspectionRecorded inspection) {
        var from = Keys.inspection(inspection.inspectionId());
        var words = new FactProperties()
                .with(Property.KIND, inspection.kind())
                .with(Property.LOT, inspection.lotId())
                .with(Property.JOB, inspection.jobId())
                .with(Property.RESULT, inspection.result())
                .with(Property.GAUGE, inspection.gauge())
                .with(Property.RUN, inspection.runId())
                .with(Property.MACHINE, inspection.machine())
                .with(
                        Property.CHARACTERISTICS,
                        inspection.characteristics().stream()
                                .map(Judgements::row)
                                .collect(Collectors.joining()));
        if (inspection.quantity() != null) {
            words.with(inspection.quantity());
        }
        var job = inspection.jobId() == null ? null : Keys.job(inspection.jobId());
        var lots = inspection.lotId() == null ? List.<UUID>of() : List.of(inspection.lotId());
        return said(INSPECTED, from, job, lots, words);
    }

    private static String row(Characteristic one) {
        return Cells.row(
                one.name(),
                plain(one.value()),
                one.unit(),
                plain(one.lowerLimit()),
                plain(one.upperLimit()),
                one.passed());
    }

    private static @Nullable String plain(@Nullable BigDecimal exact) {
        return exact == null ? null : FactProperties.plain(exact);
    }

    static Statement planned(InspectionPlanDefined plan) {
        var item = Keys.item(plan.item());
        var requires = plan.requires().stream().map(kind -> kind + "\n").collect(Collectors.joining());
        return new Statement(
                1, INSPECTION_PLANNED, item, item, new FactProperties().with(Property.REQUIRED_INSPECTIONS, requires));
    }

    static List<Statement> raised(NcrRaised ncr) {
        var words = new FactProperties()
                .with(Property.NUMBER, ncr.ncrNumber())
                .with(Property.DESCRIPTION, ncr.description())
                .with(Property.JOB, ncr.jobId())
                .with(Property.DEVIATION, ncr.deviationId())
                .with(Property.RUN, ncr.runId())
                .with(Property.MACHINE, ncr.machine());
        var job = ncr.jobId() == null ? null : Keys.job(ncr.jobId());
        return said(NONCONFORMING, Keys.ncr(ncr.ncrId()), job, ncr.lots(), words);
    }

    static List<Statement> decided(DispositionDecided disposition) {
        var words = new FactProperties()
                .with(Property.NUMBER, disposition.ncrNumber())
                .with(Property.DECISION, disposition.decision())
                .with(Property.DEVIATION, disposition.deviationId())
                .with(Property.CONCESSION, disposition.concession())
                .with(Property.REASON, disposition.reason());
        var deviation = disposition.deviationId() == null ? null : Keys.deviation(disposition.deviationId());
        return said(DISPOSED, Keys.ncr(disposition.ncrId()), deviation, disposition.lots(), words);
    }

    private static List<Statement> said(
            FactKind kind, String from, @Nullable String other, List<UUID> lots, FactProperties words) {
        var said = new ArrayList<Statement>();
        if (other != null || lots.isEmpty()) {
            said.add(new Statement(1, kind, from, other == null ? from : other, words));
        }
        for (var at = 0; at < lots.size(); at++) {
            said.add(new Statement(at + 2, kind, from, Keys.lot(lots.get(at)), words));
        }
        return said;
    }

    static List<Statement> held(HoldPlaced hold) {
        var said = new ArrayList<Statement>();
        for (var seed : hold.seeds()) {
            said.add(new Statement(said.size() + 1, HELD, Keys.hold(hold.holdId()), seed.key(), words(hold, seed)));
        }
        return said;
    }

    private static FactProperties words(HoldPlaced hold, HoldSeed seed) {
        return new FactProperties()
                .with(Property.NUMBER, hold.holdNumber())
                .with(Property.REACH, hold.reach())
                .with(Property.BLOCKS, hold.blocks())
                .with(Property.REASON, hold.reason())
                .with(Property.UNTIL, hold.until())
                .with(Property.KIND, seed.kind())
                .with(Property.NAME, seed.name())
                .with(Property.FROM, seed.from())
                .with(Property.TO, seed.to());
    }

    static Statement released(HoldReleased release) {
        var hold = Keys.hold(release.holdId());
        var words = new FactProperties()
                .with(Property.NUMBER, release.holdNumber())
                .with(Property.REASON, release.reason());
        return new Statement(1, HOLD_RELEASED, hold, release.lotId() == null ? hold : Keys.lot(release.lotId()), words);
    }

    static Statement reached(HoldReachedShipment reached) {
        var words = new FactProperties()
                .with(Property.CLEARANCE, reached.clearanceId())
                .with(Property.SHIPMENT, reached.shipmentId())
                .with(Property.JOB, reached.jobId())
                .with(Property.DESCRIPTION, reached.description());
        return new Statement(1, HOLD_REACHED, Keys.hold(reached.holdId()), Keys.lot(reached.lotId()), words);
    }

    static Statement cleared(ClearanceGiven clearance) {
        var words = new FactProperties()
                .with(clearance.quantity())
                .with(Property.PURPOSE, clearance.purpose())
                .with(Property.JOB, clearance.jobId())
                .with(Property.SHIPMENT, clearance.shipmentId())
                .with(Property.LINE_ID, clearance.lineId())
                .with(Property.VERIFICATION, clearance.verification())
                .with(Property.GATE_RELEASE, clearance.gateReleaseId());
        var from = Keys.clearance(clearance.clearanceId());
        return new Statement(1, CLEARED, from, Keys.lot(clearance.lotId()), words);
    }

    static Statement checked(ClearanceChecked clearance) {
        var words = new FactProperties()
                .with(Property.SHIPMENT, clearance.shipmentId())
                .with(Property.GATE_RELEASE, clearance.gateReleaseId())
                .with(Property.RESULT, clearance.result())
                .with(Property.REASON, clearance.reason());
        var from = Keys.clearance(clearance.clearanceId());
        return new Statement(1, CLEARANCE_CHECKED, from, Keys.lot(clearance.lotId()), words);
    }

    static Statement returned(ClearanceReturned clearance) {
        var words = new FactProperties().with(Property.REASON, clearance.reason());
        var from = Keys.clearance(clearance.clearanceId());
        return new Statement(1, CLEARANCE_RETURNED, from, Keys.lot(clearance.lotId()), words);
    }
}
