package org.lotline.production.floor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.custody.HeldLot;
import org.lotline.custody.KnownLot;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** The lots that a scanned number may mean: exactly one, or it is said why not. A number that two carry is never a choice. */
final class LotCandidates {

    private final String number;
    private final Map<UUID, String> standing = new LinkedHashMap<>();
    private final Map<UUID, KnownLot> voided = new LinkedHashMap<>();

    LotCandidates(String number) {
        this.number = number;
    }

    void add(List<HeldLot> lots) {
        lots.forEach(lot -> standing.put(
                lot.lotId(), "%s (%s, %s)".formatted(lot.lotNumber(), lot.item().partNumber(), lot.lotId())));
    }

    void addKnown(List<KnownLot> lots) {
        for (var lot : lots) {
            if (lot.isVoid()) {
                voided.put(lot.lotId(), lot);
            } else {
                standing.putIfAbsent(
                        lot.lotId(),
                        "%s (%s, %s)".formatted(lot.lotNumber(), lot.item().partNumber(), lot.lotId()));
            }
        }
    }

    /** Whether nothing is known that stands under the number. */
    boolean isEmpty() {
        voided.keySet().forEach(standing::remove);
        return standing.isEmpty();
    }

    /**
     * Which it is.
     *
     * @param field the path in the body
     * @return found if there are several, or if what bore the number never was
     */
    Ruling<UUID> theOne(String field) {
        if (isEmpty()) {
            return Ruling.against(neverWas(field));
        }
        return standing.size() == 1
                ? Ruling.given(standing.keySet().iterator().next())
                : Ruling.against(several(field));
    }

    private Finding several(String field) {
        return Finding.of(
                        ProductionProblem.AMBIGUOUS_LOT,
                        field,
                        "%s names several lots: %s.".formatted(number, String.join(", ", standing.values())),
                        "Have a receiver give one of them another number with POST /lots/{lotId}/names of receiving, and label it anew.")
                .saidAtField("names several lots");
    }

    boolean hasVoid() {
        return !voided.isEmpty();
    }

    private Finding neverWas(String field) {
        var said = voided.values().stream().map(LotCandidates::said).collect(Collectors.joining(" "));
        return Finding.of(
                        ProductionProblem.VOID_LOT,
                        field,
                        said,
                        "Scan the label that the lot bears now, or receive it if it is there.")
                .saidAtField("names a lot that never was");
    }

    private static String said(KnownLot lot) {
        var voiding = lot.voiding();
        return voiding == null
                ? "%s is void.".formatted(lot.lotNumber())
                : "%s is void since %s, because: %s.".formatted(lot.lotNumber(), voiding.since(), voiding.reason());
    }
}
