package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.contracts.events.Keys;
import org.lotline.material.Unit;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.ExportControl;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.certificate.Certificate;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Lots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.CorrectionRules;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** Correcting what was received wrongly: facts are voided and, where they were only wrong, stated anew. */
@ApplicationScoped
public class CorrectingLots {

    private final FindingLots find;
    private final LotRules rules;
    private final Lots lots;
    private final DockStock stock;
    private final CertificateLinks links;
    private final ControlledCertificates controlled;
    private final ExportControl export;
    private final VoidingFacts voiding;
    private final AuditLog audit;

    CorrectingLots(
            FindingLots find,
            LotRules rules,
            Lots lots,
            DockStock stock,
            CertificateLinks links,
            ControlledCertificates controlled,
            ExportControl export,
            VoidingFacts voiding,
            AuditLog audit) {
        this.find = find;
        this.rules = rules;
        this.lots = lots;
        this.stock = stock;
        this.links = links;
        this.controlled = controlled;
        this.export = export;
        this.voiding = voiding;
        this.audit = audit;
    }

    /** All of it or nothing. Lots are locked in the order of their ids. */
    public Corrected correct(LotCorrection correction, ActContext act) {
        var checked = check(correction);
        var result = new Corrected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var lot : locked(correction)) {
            correction.links().stream()
                    .filter(link -> link.lotId().equals(lot.lotId))
                    .forEach(link -> unlink(link, correction.reason(), act, result));
            Optional.ofNullable(checked.get(lot.lotId))
                    .ifPresent(facts -> correct(lot, facts, correction.reason(), act, result));
        }
        return result;
    }

    /** By lot id, what each lot should have been; empty voids it. */
    private Map<UUID, Optional<CheckedLot>> check(LotCorrection correction) {
        var objections = new Objections();
        var checked = new TreeMap<UUID, Optional<CheckedLot>>();
        for (var index = 0; index < correction.lots().size(); index++) {
            var entry = correction.lots().get(index);
            var path = "lots[" + index + "].";
            var facts = entry.corrected().flatMap(stated -> rules.check(stated, path + "corrected.", objections));
            if (checked.put(entry.lotId(), facts) != null) {
                objections.add(
                        ReceivingProblem.NOTHING_TO_CORRECT,
                        path + "lotId",
                        "The lot is named twice.",
                        "Name each lot once.");
            }
        }
        if (checked.isEmpty() && correction.links().isEmpty()) {
            objections.add(
                    ReceivingProblem.NOTHING_TO_CORRECT,
                    "lots",
                    "No lot and no certificate link is named.",
                    "Name at least one.");
        }
        objections.refuseIfAny();
        return checked;
    }

    private List<Lot> locked(LotCorrection correction) {
        var ids = new ArrayList<UUID>();
        correction.lots().forEach(entry -> ids.add(entry.lotId()));
        correction.links().forEach(link -> ids.add(link.lotId()));
        return ids.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(find::lockedById)
                .toList();
    }

    private void correct(Lot lot, Optional<CheckedLot> corrected, String reason, ActContext act, Corrected result) {
        LotRules.notVoided(lot);
        CorrectionRules.mayCorrect(lot.lotNumber, lot.recordedBy, lot.recordedAt, act);
        var before = lot.stated();
        var voided = lot.fact;
        var balance = stock.balanceWithout(lot, voided, corrected.map(CheckedLot::quantity));
        if (corrected.isPresent()) {
            lots.restate(lot, keepingExpiry(corrected.get(), lot), act);
            controlled.closeOfLot(lot.lotId, act);
            result.newFacts().add(lot.fact);
        } else {
            lot.voided = true;
            lot.voidReason = reason;
        }
        lot.onHand = balance.in(Unit.of(lot.unit)).amount();
        var voidEvent = voiding.take(voided, reason, corrected.map(facts -> lot.fact), act);
        stock.voidEntry(voided, voidEvent);
        audit.record(
                act,
                Keys.lot(lot.lotId),
                corrected.isPresent() ? "lot-corrected" : "lot-voided",
                before,
                corrected.map(CheckedLot::stated).orElse(null),
                reason);
        result.voidedFacts().add(voided);
        result.lots().add(lot);
        result.restedOnIt().addAll(links.visibleOf(lot.lotId));
    }

    /** Until when it may be used is a fact of its own: who corrects a heat does not forget it. */
    private static CheckedLot keepingExpiry(CheckedLot corrected, Lot lot) {
        var stated = corrected.stated();
        return stated.expiresOn() == null
                ? new CheckedLot(stated.expiringOn(lot.expiresOn), corrected.quantity())
                : corrected;
    }

    private void unlink(LotCorrection.LinkEntry link, String reason, ActContext act, Corrected result) {
        var fact = Optional.of(link)
                .filter(named -> export.isAdmitted() || !controlled.contain(named.certificateId()))
                .flatMap(named -> links.factOf(named.certificateId(), named.lotId()))
                .orElseThrow(() -> new ProblemException(
                        ReceivingProblem.NOT_LINKED,
                        "Certificate %s isn't linked to lot %s.".formatted(link.certificateId(), link.lotId()),
                        "Read GET /lots/{lotId} for the certificates of the lot.",
                        List.of(ProblemException.field("certificateLinks", "names a link that isn't there"))));
        voiding.mayTake(fact, "The link", act);
        voiding.take(fact, reason, Optional.empty(), act);
        links.remove(link.certificateId(), link.lotId());
        audit.record(act, Keys.lot(link.lotId()), "certificate-unlinked", link, null, reason);
        result.voidedFacts().add(fact);
    }

    /**
     * What came of it.
     *
     * @param voidedFacts events that are void now
     * @param newFacts events that stand instead
     * @param lots the lots as they stand now
     * @param restedOnIt certificates linked to the lots whose facts changed
     */
    public record Corrected(
            List<UUID> voidedFacts, List<UUID> newFacts, List<Lot> lots, List<Certificate> restedOnIt) {}
}
