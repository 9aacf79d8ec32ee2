package org.lotline.shipping.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.custody.NamedLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.ScannedNumber;
import org.lotline.runtime.rule.Ruling;

/**
 * Finding the lot that a scan means, by any name that it has or had: here, or among those that receiving and production have told
 * of; else on the floor or at the dock, for what is too young for us to have heard of.
 */
@ApplicationScoped
public class FindingLots {

    private final HeldLots held;
    private final NamedLots named;
    private final Floor floor;
    private final Dock dock;

    FindingLots(HeldLots held, NamedLots named, Floor floor, Dock dock) {
        this.held = held;
        this.named = named;
        this.floor = floor;
        this.dock = dock;
    }

    /**
     * Asks others only for what was never heard of; not inside a transaction.
     *
     * @param scanned as the scanner gave it, or as people keyed it
     * @param field where the request names it
     * @throws org.lotline.runtime.problem.ProblemException 422 if nobody knows it, or it is void; 409 if several lots have the number
     */
    public HeldLot find(String scanned, String field) {
        try {
            var readings = ScannedNumber.of(scanned).readings();
            return heardOf(readings)
                    .only(scanned, field)
                    .then(here -> here.isPresent()
                            ? Ruling.given(here)
                            : elsewhere(readings).only(scanned, field))
                    .then(found -> Ruling.of(found, LotRules.unknown(scanned, field)))
                    .orRefuse();
        } catch (InvalidNumberException e) {
            return Ruling.<HeldLot>against(LotRules.noNumber(e.sentence(), field))
                    .orRefuse();
        }
    }

    /** Lots here that a scan may mean. */
    public List<HeldLot> here(String scanned) {
        return all(ScannedNumber.of(scanned).readings(), held::named);
    }

    private LotCandidates heardOf(List<String> readings) {
        var candidates = new LotCandidates();
        var lots = named.by(readings);
        candidates.addHeld(lots.stream().flatMap(lot -> lot.held().stream()).toList());
        candidates.addKnown(lots.stream().flatMap(lot -> lot.known().stream()).toList());
        return candidates;
    }

    private LotCandidates elsewhere(List<String> readings) {
        var candidates = new LotCandidates();
        candidates.addHeld(all(readings, floor::named));
        candidates.addHeld(all(readings, dock::named));
        return candidates;
    }

    private static <T> List<T> all(List<String> readings, Function<String, List<T>> place) {
        return readings.stream()
                .flatMap(reading -> place.apply(reading).stream())
                .distinct()
                .toList();
    }
}
