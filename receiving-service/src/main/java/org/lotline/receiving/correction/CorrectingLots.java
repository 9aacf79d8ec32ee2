package org.lotline.receiving.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.ExportControl;
import org.lotline.receiving.certificate.Certificate;
import org.lotline.receiving.certificate.CertificateLinks;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.DockRules;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingNamed;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Lots;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.CorrectionRules;
import org.lotline.runtime.correction.VoidingFacts;
import org.lotline.runtime.rule.Findings;

/** Correcting what was received wrongly: facts are voided and, where they were only wrong, stated anew. */
@ApplicationScoped
public class CorrectingLots {

    private final FindingLots find;
    private final FindingNamed names;
    private final Lots lots;
    private final DockStock stock;
    private final CertificateLinks links;
    private final ControlledCertificates controlled;
    private final ExportControl export;
    private final VoidingFacts voiding;
    private final VoidingWithdrawals withdrawals;
    private final VoidingCounts counts;
    private final CorrectingSplits splits;
    private final AuditLog audit;

    CorrectingLots(
            FindingLots find,
            FindingNamed names,
            Lots lots,
            DockStock stock,
            CertificateLinks links,
            ControlledCertificates controlled,
            ExportControl export,
            VoidingFacts voiding,
            VoidingWithdrawals withdrawals,
            VoidingCounts counts,
            CorrectingSplits splits,
            AuditLog audit) {
        this.find = find;
        this.names = names;
        this.lots = lots;
        this.stock = stock;
        this.links = links;
        this.controlled = controlled;
        this.export = export;
        this.voiding = voiding;
        this.withdrawals = withdrawals;
        this.counts = counts;
        this.splits = splits;
        this.audit = audit;
    }

    /** All of it or nothing. Lots are locked in the order of their ids. */
    public Corrected correct(LotCorrection correction, ActContext act) {
        var checked = LotCorrectionRules.check(correction, names.by(correction.stated()))
                .orRefuse();
        var withdrawn = withdrawals.lotsOf(correction.withdrawals());
        var counted = counts.lotsOf(correction.counts());
        var result = Corrected.nothing();
        for (var lot : locked(correction, Stream.of(withdrawn, counted))) {
            takeBack(withdrawn, lot, fact -> withdrawals.takeBack(fact, lot, correction.reason(), act), result);
            takeBack(counted, lot, fact -> counts.takeBack(fact, lot, correction.reason(), act), result);
            correction.links().stream()
                    .filter(link -> link.lotId().equals(lot.lotId))
                    .forEach(link -> unlink(link, correction.reason(), act, result));
            Optional.ofNullable(checked.get(lot.lotId))
                    .ifPresent(facts -> correct(lot, facts, correction.reason(), act, result));
        }
        return result;
    }

    /** @param facts with the lot of each */
    private static void takeBack(Map<UUID, UUID> facts, Lot lot, Consumer<UUID> taking, Corrected result) {
        facts.forEach((fact, of) -> {
            if (of.equals(lot.lotId)) {
                taking.accept(fact);
                result.voidedFacts().add(fact);
            }
        });
    }

    /** @param facts that are voided beside, with the lot of each */
    private List<Lot> locked(LotCorrection correction, Stream<Map<UUID, UUID>> facts) {
        var ids = new ArrayList<UUID>();
        facts.forEach(lots -> ids.addAll(lots.values()));
        correction.lots().forEach(entry -> {
            ids.add(entry.lotId());
            splits.besides(entry.lotId()).forEach(ids::add);
        });
        correction.links().forEach(link -> ids.add(link.lotId()));
        return ids.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(find::lockedById)
                .toList();
    }

    private void correct(Lot lot, Optional<CheckedLot> corrected, String reason, ActContext act, Corrected result) {
        Findings.refuse(LotRules.isVoid(lot));
        Findings.refuse(CorrectionRules.notTheirs(lot.lotNumber, lot.act.recordedBy(), lot.act.recordedAt(), act));
        splits.check(lot, corrected);
        corrected.ifPresentOrElse(
                facts -> {
                    Findings.refuse(DockRules.used(lot, stock.timeline(lot), Optional.of(facts.quantity())));
                    replace(lot, facts.keepingOf(lot), reason, act, result);
                },
                () -> takeBack(lot, reason, act, result));
    }

    /**
     * What the same source tells otherwise now: the lot is stated anew. Whether it may be is judged before, by {@link DockRules} and by
     * whoever knows the source.
     *
     * @param lot locked
     */
    public Corrected replace(Lot lot, CheckedLot instead, String reason, ActContext act) {
        var result = Corrected.nothing();
        replace(lot, instead, reason, act, result);
        return result;
    }

    private void replace(Lot lot, CheckedLot instead, String reason, ActContext act, Corrected result) {
        var before = lot.stated();
        var voided = lot.fact;
        lots.restate(lot, instead, act);
        controlled.closeOfLot(lot.lotId, act);
        result.newFacts().add(lot.fact);
        stock.restate(lot, voided, voiding.take(voided, reason, Optional.of(lot.fact), act));
        splits.follow(lot, reason, act, result);
        audit.record(act, Keys.lot(lot.lotId), "lot-corrected", before, instead.stated(), reason);
        note(lot, voided, result);
    }

    private void takeBack(Lot lot, String reason, ActContext act, Corrected result) {
        var before = lot.stated();
        if (lot.splitFrom == null) {
            Findings.refuse(DockRules.used(lot, stock.timeline(lot), Optional.empty()));
            stock.takeBack(lot, lot.fact, voiding.take(lot.fact, reason, Optional.empty(), act));
        } else {
            splits.takeBack(lot, reason, act);
        }
        lot.voided = true;
        lot.voidReason = reason;
        audit.record(act, Keys.lot(lot.lotId), "lot-voided", before, null, reason);
        note(lot, lot.fact, result);
    }

    private void note(Lot lot, UUID voided, Corrected result) {
        result.voidedFacts().add(voided);
        result.lots().add(lot);
        result.restedOnIt().addAll(links.visibleOf(lot.lotId));
    }

    private void unlink(LotCorrection.LinkEntry link, String reason, ActContext act, Corrected result) {
        var known = Optional.of(link)
                .filter(named -> export.isAdmitted() || !controlled.contain(named.certificateId()))
                .flatMap(named -> links.factOf(named.certificateId(), named.lotId()));
        var fact = LotCorrectionRules.linked(link, known).orRefuse();
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
    public record Corrected(List<UUID> voidedFacts, List<UUID> newFacts, List<Lot> lots, List<Certificate> restedOnIt) {

        /** To be added to. */
        static Corrected nothing() {
            return new Corrected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** All that came of several. */
        public static Corrected of(Collection<Corrected> several) {
            var all = nothing();
            several.forEach(one -> {
                all.voidedFacts.addAll(one.voidedFacts);
                all.newFacts.addAll(one.newFacts);
                all.lots.addAll(one.lots);
                all.restedOnIt.addAll(one.restedOnIt);
            });
            return all;
        }
    }
}
