package org.lotline.receiving.opening;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Origin;
import org.lotline.custody.HeldLedger;
import org.lotline.receiving.correction.CorrectingSplits;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.DockStock;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Lots;
import org.lotline.receiving.lot.RenamingLot;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.correction.VoidingFacts;

/**
 * Putting on record what was not known of a lot when it was reported. What was stated is voided and stated anew with what is known now, as
 * a correction does; but nothing that was on record changes, so whoever may report may complete.
 */
@ApplicationScoped
class CompletingLots {

    /** What no event says. */
    private static final Set<Member> NO_FACTS = Set.of(Member.LOT_NUMBER, Member.UNIT_COST);

    private final Lots lots;
    private final DockStock stock;
    private final RenamingLot renaming;
    private final VoidingFacts voiding;
    private final CorrectingSplits splits;
    private final OpeningLines lines;
    private final AuditLog audit;

    CompletingLots(
            Lots lots,
            DockStock stock,
            RenamingLot renaming,
            VoidingFacts voiding,
            CorrectingSplits splits,
            OpeningLines lines,
            AuditLog audit) {
        this.lots = lots;
        this.stock = stock;
        this.renaming = renaming;
        this.voiding = voiding;
        this.splits = splits;
        this.lines = lines;
        this.audit = audit;
    }

    /** Those that say more; their lots are locked. Written together: a binder may have the heats of thousands. */
    void complete(List<JudgedLine> judged, OpeningBalance balance, ActContext act) {
        var completed = judged.stream()
                .filter(line -> line.is(Result.COMPLETED))
                .sorted(Comparator.comparing(line -> lotOf(line).lotId))
                .toList();
        if (completed.isEmpty()) {
            return;
        }
        completed.forEach(line -> state(lotOf(line), line.checked().orElseThrow(), line.further()));
        restate(
                completed.stream()
                        .filter(line -> !NO_FACTS.containsAll(line.further()))
                        .toList(),
                act);
        completed.stream()
                .filter(line -> line.further().contains(Member.LOT_NUMBER))
                .forEach(line -> rename(lotOf(line), line, act));
        completed.forEach(line ->
                audit.record(act, Keys.lot(lotOf(line).lotId), "lot-completed", null, line.line(), reason(line)));
        lines.complete(completed, balance);
    }

    private void restate(List<JudgedLine> lines, ActContext act) {
        if (lines.isEmpty()) {
            return;
        }
        var before = lines.stream().map(line -> lotOf(line).fact).toList();
        var restated = new LinkedHashMap<Lot, CheckedLot>();
        lines.forEach(line ->
                restated.put(lotOf(line), completed(lotOf(line), line.checked().orElseThrow(), line.further())));
        lots.restate(restated, act);
        var replaced = new ArrayList<VoidingFacts.Replaced>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            replaced.add(new VoidingFacts.Replaced(before.get(index), reason(line), lotOf(line).fact));
        }
        var voids = voiding.takeAll(replaced, act);
        var told = new ArrayList<HeldLedger.Retold>();
        for (var index = 0; index < lines.size(); index++) {
            var wrong = before.get(index);
            told.add(retold(lines.get(index), wrong, requireNonNull(voids.get(wrong))));
        }
        stock.retell(told);
        var reasons = new LinkedHashMap<Lot, String>();
        lines.forEach(line -> reasons.put(lotOf(line), reason(line)));
        splits.follow(reasons, act);
    }

    private static HeldLedger.Retold retold(JudgedLine line, UUID wrong, UUID voidedBy) {
        var lot = lotOf(line);
        return new HeldLedger.Retold(
                lot.lotId,
                wrong,
                voidedBy,
                lot.fact,
                either(line.further(), Member.OWNER, lot.owner, null),
                either(line.further(), Member.LOCATION, lot.location, null));
    }

    private void rename(Lot lot, JudgedLine line, ActContext act) {
        var number = Optional.ofNullable(line.checked().orElseThrow().number()).orElseThrow();
        renaming.rename(lot.lotId, number.value(), reason(line), act);
    }

    private static Lot lotOf(JudgedLine line) {
        return line.known().orElseThrow().lot();
    }

    private static String reason(JudgedLine line) {
        return "Completed by the opening balance: %s was not on record."
                .formatted(line.further().stream().sorted().map(Member::field).collect(Collectors.joining(", ")));
    }

    /** What is the lot's own and not what it is. */
    private static void state(Lot lot, CheckedLine checked, Set<Member> further) {
        var line = checked.line();
        if (further.contains(Member.UNIT_COST)) {
            lot.unitCost = line.unitCost();
            lot.currency = line.currency();
        }
        lot.supplier = either(further, Member.SUPPLIER, line.supplier(), lot.supplier);
        lot.purchaseOrder = either(further, Member.PURCHASE_ORDER, line.purchaseOrder(), lot.purchaseOrder);
        lot.deliveryNote = either(further, Member.DELIVERY_NOTE, line.deliveryNote(), lot.deliveryNote);
        lot.remark = either(further, Member.REMARK, line.remark(), lot.remark);
        lot.receivedOn = either(further, Member.RECEIVED_ON, checked.receivedOn(), lot.receivedOn);
    }

    private static CheckedLot completed(Lot lot, CheckedLine checked, Set<Member> further) {
        var is = lot.stated();
        var said = checked.facts().stated();
        LocalDate expiresOn = either(further, Member.EXPIRES_ON, said.expiresOn(), is.expiresOn());
        var stated = new StatedLot(
                is.item(),
                is.amount(),
                is.unit(),
                either(further, Member.SUPPLIER_LOT, said.supplierLot(), is.supplierLot()),
                heat(is.heat(), said.heat(), further),
                either(further, Member.LOCATION, said.location(), is.location()),
                either(further, Member.OWNER, said.owner(), is.owner()),
                expiresOn,
                is.serial(),
                Origin.merged(is.origin(), said.origin()));
        return new CheckedLot(stated, lot.receivedQuantity(), checked.facts().shelfLife());
    }

    /** Its number stays as it was written first. */
    private static @Nullable Heat heat(@Nullable Heat is, @Nullable Heat said, Set<Member> further) {
        if (is == null || said == null) {
            return is == null && further.contains(Member.HEAT) ? said : is;
        }
        return new Heat(is.number(), either(further, Member.MILL, said.mill(), is.mill()));
    }

    private static <T> @Nullable T either(Set<Member> further, Member member, @Nullable T said, @Nullable T is) {
        return further.contains(member) ? said : is;
    }
}
