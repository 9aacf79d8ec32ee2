package org.lotline.receiving.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.Named;
import org.lotline.receiving.lot.OriginRules;
import org.lotline.receiving.lot.ShelfLifeRules;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.receiving.supplier.Supplier;
import org.lotline.receiving.supplier.SupplierRules;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;

/** What speaks against a delivery as it is stated, and the lots that it makes. One instance judges one delivery. */
public final class ArrivalRules {

    /** Lots in one call: more would hold the counter of the supplier's day for longer than others wait. */
    public static final int MOST_LOTS = 5_000;

    private final Named named;
    private final LocalDate arrivedOn;
    private final Set<Piece> pieces = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private ArrivalRules(Named named, LocalDate arrivedOn) {
        this.named = named;
        this.arrivedOn = arrivedOn;
    }

    /**
     * All that speaks against it.
     *
     * @param supplier whom it names, if there is such a one
     * @param named what its lines name
     * @param arrivedOn when it came, by the plant's calendar
     */
    public static JudgedDelivery check(
            NewDelivery delivery, Optional<Supplier> supplier, Named named, LocalDate arrivedOn) {
        return new ArrivalRules(named, arrivedOn).check(delivery, supplier);
    }

    private record Piece(ItemId item, String serial) {}

    private JudgedDelivery check(NewDelivery delivery, Optional<Supplier> supplier) {
        SupplierRules.unknown(delivery.supplier(), supplier).ifPresent(findings::add);
        var tooMany = tooMany(delivery);
        if (tooMany.isPresent()) {
            findings.add(tooMany.get());
            return new JudgedDelivery(List.of(), findings);
        }
        noNote(delivery.deliveryNote()).ifPresent(findings::add);
        var arriving = new ArrayList<ArrivingLot>();
        for (var index = 0; index < delivery.lines().size(); index++) {
            var line = delivery.lines().get(index);
            var path = "lines[" + index + "].";
            var source = supplier.map(from -> from.sourceType).orElse(null);
            named.item(line.lot().item()).ifPresent(item -> check(line.lot().boughtFrom(source), item, path));
            for (var facts : check(line, path)) {
                arriving.add(new ArrivingLot(index, line, facts, source));
            }
        }
        return new JudgedDelivery(arriving, findings);
    }

    private void check(StatedLot lot, Item item, String path) {
        ShelfLifeRules.check(lot, item, path, arrivedOn).forEach(findings::add);
        findings.addAll(OriginRules.notAdmitted(lot, item, path));
    }

    private List<CheckedLot> check(NewDelivery.Line line, String path) {
        var whole = LotRules.check(line.lot(), path, named);
        findings.addAll(whole.findings());
        return line.serials().isEmpty()
                ? whole.lot().stream().toList()
                : whole.lot().map(checked -> pieces(line, checked, path)).orElse(List.of());
    }

    /** As many as there are serials: a piece without one, or a serial without a piece, is a slip. */
    private List<CheckedLot> pieces(NewDelivery.Line line, CheckedLot whole, String path) {
        var count = line.serials().size();
        if (whole.quantity().amount().compareTo(BigDecimal.valueOf(count)) != 0) {
            findings.add(Finding.of(
                    ReceivingProblem.SERIALS_DIFFER,
                    path + "serials",
                    "%d serials are stated for %s.".formatted(count, whole.quantity()),
                    "State one serial for each piece, or none."));
            return List.of();
        }
        return line.serials().stream()
                .flatMap(serial -> piece(line, whole, serial, path))
                .toList();
    }

    private Stream<CheckedLot> piece(NewDelivery.Line line, CheckedLot whole, String serial, String path) {
        if (!pieces.add(new Piece(line.lot().item(), key(serial)))) {
            findings.add(Finding.of(
                    ReceivingProblem.SERIALS_DIFFER,
                    path + "serials",
                    "Serial %s of %s is stated twice."
                            .formatted(serial, line.lot().item()),
                    "State each serial once; if two units truly bear it, receive them in two deliveries."));
        }
        var piece =
                LotRules.check(line.lot().piece(serial, whole.quantity().unit().code()), path, named);
        findings.addAll(piece.findings());
        return piece.lot().stream();
    }

    private static Optional<Finding> noNote(String note) {
        try {
            ComparableNumber.of(note);
            return Optional.empty();
        } catch (InvalidNumberException e) {
            return Optional.of(Finding.of(
                    ReceivingProblem.INVALID_NUMBER,
                    "deliveryNote",
                    e.sentence(),
                    "Write the number as it is on the delivery note."));
        }
    }

    private static Optional<Finding> tooMany(NewDelivery delivery) {
        var lots = delivery.lines().stream()
                .mapToInt(line -> Math.max(1, line.serials().size()))
                .sum();
        return lots <= MOST_LOTS
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        "lines",
                        "The lines make %d lots; one call makes at most %d.".formatted(lots, MOST_LOTS),
                        "Send the rest of the delivery in further calls under the same delivery note."));
    }

    private static String key(String serial) {
        try {
            return ComparableNumber.of(serial).key();
        } catch (InvalidNumberException e) {
            return serial;
        }
    }
}
