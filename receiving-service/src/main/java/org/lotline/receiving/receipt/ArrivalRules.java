package org.lotline.receiving.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.receiving.PlantZone;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.supplier.SupplierRules;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemType;

/** What speaks against a delivery as it is stated, and the lots that it makes. */
@ApplicationScoped
class ArrivalRules {

    /** Lots in one call: more would hold the counter of the supplier's day for longer than others wait. */
    static final int MOST_LOTS = 5_000;

    private final LotRules rules;
    private final PlantZone zone;

    ArrivalRules(LotRules rules, PlantZone zone) {
        this.rules = rules;
        this.zone = zone;
    }

    /** @throws org.lotline.runtime.problem.ProblemException with all that speaks against it */
    List<ArrivingLot> check(NewDelivery delivery, ActContext act) {
        var objections = new Objections();
        SupplierRules.known(delivery.supplier(), objections);
        refuseTooMany(delivery, objections);
        checkNote(delivery.deliveryNote(), objections);
        var serials = new HashSet<Unit>();
        var arriving = new ArrayList<ArrivingLot>();
        for (var index = 0; index < delivery.lines().size(); index++) {
            var line = delivery.lines().get(index);
            var path = "lines[" + index + "].";
            notExpired(line, path, act, objections);
            for (var facts : check(line, path, serials, objections)) {
                arriving.add(new ArrivingLot(index, line, facts));
            }
        }
        objections.refuseIfAny();
        return arriving;
    }

    private record Unit(ItemId item, String serial) {}

    private List<CheckedLot> check(NewDelivery.Line line, String path, Set<Unit> serials, Objections objections) {
        var whole = rules.check(line.lot(), path, objections);
        return line.serials().isEmpty()
                ? whole.stream().toList()
                : whole.map(checked -> pieces(line, checked, path, serials, objections))
                        .orElse(List.of());
    }

    /** As many as there are serials: a piece without one, or a serial without a piece, is a slip. */
    private List<CheckedLot> pieces(
            NewDelivery.Line line, CheckedLot whole, String path, Set<Unit> serials, Objections objections) {
        var count = line.serials().size();
        if (whole.quantity().amount().compareTo(BigDecimal.valueOf(count)) != 0) {
            objections.add(
                    ReceivingProblem.SERIALS_DIFFER,
                    path + "serials",
                    "%d serials are stated for %s.".formatted(count, whole.quantity()),
                    "State one serial for each piece, or none.");
            return List.of();
        }
        var pieces = new ArrayList<Optional<CheckedLot>>();
        for (var serial : line.serials()) {
            onlyOnce(new Unit(line.lot().item(), key(serial)), serial, path, serials, objections);
            pieces.add(
                    rules.check(line.lot().piece(serial, whole.quantity().unit().code()), path, objections));
        }
        return pieces.stream().flatMap(Optional::stream).toList();
    }

    private static void onlyOnce(Unit unit, String serial, String path, Set<Unit> serials, Objections objections) {
        if (!serials.add(unit)) {
            objections.add(
                    ReceivingProblem.SERIALS_DIFFER,
                    path + "serials",
                    "Serial %s of %s is stated twice.".formatted(serial, unit.item()),
                    "State each serial once; if two units truly bear it, receive them in two deliveries.");
        }
    }

    /** What is expired when it comes in is sent back, unless it lies in the rack already: then the report is taken. */
    private void notExpired(NewDelivery.Line line, String path, ActContext act, Objections objections) {
        var expiresOn = line.lot().expiresOn();
        if (expiresOn != null && !act.isReport() && expiresOn.isBefore(zone.dayOf(act.occurredAt()))) {
            objections.add(
                    ReceivingProblem.EXPIRED_ON_ARRIVAL,
                    path + "expiresOn",
                    "It expired on %s, before it came.".formatted(expiresOn),
                    "Correct the date, or send the goods back; if they are in the rack already, report it: act.mode report.");
        }
    }

    private static void checkNote(String note, Objections objections) {
        try {
            ComparableNumber.of(note);
        } catch (InvalidNumberException e) {
            objections.add(
                    ReceivingProblem.INVALID_NUMBER,
                    "deliveryNote",
                    e.sentence(),
                    "Write the number as it is on the delivery note.");
        }
    }

    private static void refuseTooMany(NewDelivery delivery, Objections objections) {
        var lots = delivery.lines().stream()
                .mapToInt(line -> Math.max(1, line.serials().size()))
                .sum();
        if (lots > MOST_LOTS) {
            objections.add(
                    ProblemType.INVALID_REQUEST,
                    "lines",
                    "The lines make %d lots; one call makes at most %d.".formatted(lots, MOST_LOTS),
                    "Send the rest of the delivery in further calls under the same delivery note.");
            objections.refuseIfAny();
        }
    }

    private static String key(String serial) {
        try {
            return ComparableNumber.of(serial).key();
        } catch (InvalidNumberException e) {
            return serial;
        }
    }
}
