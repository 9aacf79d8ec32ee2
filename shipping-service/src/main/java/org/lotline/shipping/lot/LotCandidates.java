package org.lotline.shipping.lot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLot;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;

/** The lots that a scanned number may mean: several are never chosen from, and one that never was is called void. */
final class LotCandidates {

    private final Map<UUID, HeldLot> standing = new LinkedHashMap<>();
    private final Map<UUID, KnownLot> voided = new LinkedHashMap<>();

    void addHeld(Collection<HeldLot> lots) {
        lots.forEach(lot -> standing.put(lot.lotId(), lot));
    }

    /** What is known of a lot that lies here adds nothing but that it is void. */
    void addKnown(Collection<KnownLot> lots) {
        for (var lot : lots) {
            if (lot.isVoid()) {
                standing.remove(lot.lotId());
                voided.put(lot.lotId(), lot);
            } else if (!voided.containsKey(lot.lotId())) {
                standing.putIfAbsent(lot.lotId(), empty(lot));
            }
        }
    }

    /**
     * The one that is meant; empty if there is none.
     *
     * @throws ProblemException 409 if several are, 422 if it is one that never was
     */
    Optional<HeldLot> only(String number, String field) {
        if (standing.size() > 1) {
            throw ambiguous(number, field);
        }
        if (standing.isEmpty() && !voided.isEmpty()) {
            throw isVoid(voided.values().iterator().next(), field);
        }
        return standing.values().stream().findFirst();
    }

    private ProblemException ambiguous(String number, String field) {
        return new ProblemException(
                ShippingProblem.AMBIGUOUS_LOT,
                "%d lots have the number %s: %s."
                        .formatted(
                                standing.size(),
                                number,
                                standing.values().stream()
                                        .map(lot -> "%s of %s rev %s (%s)"
                                                .formatted(
                                                        lot.lotNumber(),
                                                        lot.item().partNumber(),
                                                        lot.item().revision(),
                                                        lot.lotId()))
                                        .collect(Collectors.joining(", "))),
                "Scan the label of the lot itself, or have one of them renamed by the service that gave the number.",
                List.of(ProblemException.field(field, "names several lots")));
    }

    private static ProblemException isVoid(KnownLot lot, String field) {
        var voiding = lot.voiding();
        return new ProblemException(
                ShippingProblem.VOID_LOT,
                "%s is void%s.".formatted(lot.lotNumber(), voiding == null ? "" : words(voiding)),
                "Look at what stands in its place, and scan that; what is void was never there.",
                List.of(ProblemException.field(field, "names a lot that is void")));
    }

    private static String words(KnownLot.Voiding voiding) {
        return " since %s, because: %s".formatted(voiding.since(), voiding.reason());
    }

    private static HeldLot empty(KnownLot lot) {
        return new HeldLot(
                lot.lotId(), lot.lotNumber(), lot.item(), lot.owner(), null, Quantity.zero(Unit.of(lot.unit())));
    }
}
