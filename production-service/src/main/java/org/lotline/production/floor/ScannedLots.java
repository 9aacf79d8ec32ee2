package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.custody.KnownLot;
import org.lotline.custody.NamedLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.material.ScannedNumber;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Findings;
import org.lotline.runtime.rule.Ruling;

/**
 * Which lot a scanned number means: one that is or was on the floor or that receiving has told of, by any name that it has or had;
 * else one that receiving knows.
 */
@ApplicationScoped
public class ScannedLots {

    private final HeldLots floor;
    private final NamedLots named;
    private final Dock dock;

    ScannedLots(HeldLots floor, NamedLots named, Dock dock) {
        this.floor = floor;
        this.named = named;
        this.dock = dock;
    }

    /**
     * The one lot of that number, with what lies on the floor. May ask receiving, so never inside a transaction.
     *
     * @param scanned as the scanner gives it, or as it was keyed
     * @param field the path in the body
     * @throws org.lotline.runtime.problem.ProblemException 422 if there is none, or it never was; 409 if there are several; 503 if receiving does not answer
     */
    public HeldLot theOne(String scanned, String field) {
        return heardOf(scanned, field).orElseGet(() -> atDock(scanned, field));
    }

    /**
     * The same of those that were here or that receiving has told of, without asking it; empty if there is none of that number.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if it never was; 409 if there are several
     */
    public Optional<HeldLot> heardOf(String scanned, String field) {
        var readings = ScannedNumber.of(scanned).readings();
        var lots = compared(readings, field, named::by);
        var candidates = new LotCandidates(readings.getLast());
        candidates.add(lots.stream().flatMap(lot -> lot.held().stream()).toList());
        candidates.addKnown(lots.stream().flatMap(lot -> lot.known().stream()).toList());
        if (candidates.isEmpty() && !candidates.hasVoid()) {
            return Optional.empty();
        }
        var lotId = candidates.theOne(field).orRefuse();
        return lots.stream()
                .map(ScannedLots::asItLies)
                .filter(lot -> lot.lotId().equals(lotId))
                .findFirst();
    }

    /**
     * Those on the floor.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if the number has nothing to compare by
     */
    public List<HeldLot> onFloor(String scanned, String field) {
        return ScannedNumber.of(scanned).readings().stream()
                .flatMap(reading -> compared(reading, field, floor::named).stream())
                .distinct()
                .toList();
    }

    /**
     * Which of several it is.
     *
     * @throws org.lotline.runtime.problem.ProblemException 409 if there is more than one
     */
    public UUID single(String scanned, List<HeldLot> lots, String field) {
        var candidates = new LotCandidates(scanned);
        candidates.add(lots);
        return candidates.theOne(field).orRefuse();
    }

    /**
     * One that receiving knows: its receipt may be younger than what has come over Kafka. Never inside a transaction.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422 if there is none; 409 if there are several; 503 if receiving does not answer
     */
    public HeldLot atDock(String scanned, String field) {
        var readings = ScannedNumber.of(scanned).readings();
        var found = readings.stream().map(dock::named).toList();
        var lots = found.stream()
                .flatMap(answer -> answer.lots().stream())
                .distinct()
                .toList();
        if (lots.isEmpty()) {
            Findings.refuse(Optional.of(FloorRules.unknown(readings.getLast(), nearOf(found), field)));
        }
        var candidates = new LotCandidates(readings.getLast());
        candidates.add(lots);
        var lotId = candidates.theOne(field).orRefuse();
        return floor.find(lotId)
                .orElseGet(() -> lots.stream()
                        .filter(lot -> lot.lotId().equals(lotId))
                        .findFirst()
                        .map(lot -> empty(lot, lot.onHand().unit()))
                        .orElseThrow());
    }

    private static HeldLot asItLies(NamedLots.Named lot) {
        return lot.held().orElseGet(() -> notHereYet(lot.known().orElseThrow()));
    }

    private static HeldLot notHereYet(KnownLot lot) {
        return new HeldLot(
                lot.lotId(), lot.lotNumber(), lot.item(), lot.owner(), null, Quantity.zero(Unit.of(lot.unit())));
    }

    private static HeldLot empty(HeldLot atDock, Unit unit) {
        return new HeldLot(
                atDock.lotId(),
                atDock.lotNumber(),
                atDock.item(),
                atDock.owner(),
                atDock.location(),
                Quantity.zero(unit));
    }

    private static <N, T> List<T> compared(N number, String field, Function<N, List<T>> by) {
        try {
            return by.apply(number);
        } catch (InvalidNumberException e) {
            return Ruling.<List<T>>against(FloorRules.noNumber(e.sentence(), field))
                    .orRefuse();
        }
    }

    private static List<String> nearOf(List<Dock.Found> found) {
        return found.stream()
                .flatMap(answer -> answer.near().stream())
                .distinct()
                .toList();
    }
}
