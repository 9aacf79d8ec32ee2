package org.lotline.shipping.lot;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLot;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
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
     * The one lot of a number.
     *
     * @param field the path in the body
     * @return none if nobody here has heard of any; found if there are several, or if what bore the number never was
     */
    Ruling<Optional<HeldLot>> only(String number, String field) {
        if (standing.size() > 1) {
            return Ruling.against(ambiguous(number, field));
        }
        return standing.isEmpty() && !voided.isEmpty()
                ? Ruling.against(isVoid(voided.values().iterator().next(), field))
                : Ruling.given(standing.values().stream().findFirst());
    }

    private Finding ambiguous(String number, String field) {
        return Finding.of(
                        ShippingProblem.AMBIGUOUS_LOT,
                        field,
                        "%d lots have the number %s: %s."
                                .formatted(
                                        standing.size(),
                                        number,
                                        standing.values().stream()
                                                .map(LotCandidates::toldApart)
                                                .collect(Collectors.joining(", "))),
                        "Scan the label of the lot itself, or have one of them renamed by the service that gave the number.")
                .saidAtField("names several lots");
    }

    private static String toldApart(HeldLot lot) {
        return "%s of %s rev %s (%s)"
                .formatted(lot.lotNumber(), lot.item().partNumber(), lot.item().revision(), lot.lotId());
    }

    private static Finding isVoid(KnownLot lot, String field) {
        var voiding = lot.voiding();
        return Finding.of(
                        ShippingProblem.VOID_LOT,
                        field,
                        "%s is void%s.".formatted(lot.lotNumber(), voiding == null ? "" : words(voiding)),
                        "Look at what stands in its place, and scan that; what is void was never there.")
                .saidAtField("names a lot that is void");
    }

    private static String words(KnownLot.Voiding voiding) {
        return " since %s, because: %s".formatted(voiding.since(), voiding.reason());
    }

    private static HeldLot empty(KnownLot lot) {
        return new HeldLot(
                lot.lotId(), lot.lotNumber(), lot.item(), lot.owner(), null, Quantity.zero(Unit.of(lot.unit())));
    }
}
