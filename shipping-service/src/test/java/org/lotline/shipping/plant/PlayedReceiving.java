package org.lotline.shipping.plant;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was received: found by number. */
public final class PlayedReceiving extends PlayedService {

    private static final String LOT = """
            {"lotId":"%s","lotNumber":"%s","formerNumbers":[],"item":{"partNumber":"P-100","revision":"C"},
             "received":{"value":20,"unit":"{pc}"},"onHand":{"value":20,"unit":"{pc}"},"supplier":"STEEL",
             "receiptId":"019a2f4e-7c11-7a52-9c0e-51e2d5a7b001","purchaseOrder":"PO-1","line":"1","deliveryNote":"DN-1",
             "certificates":[],"occurredAt":"2026-03-15T09:10:00Z","recordedAt":"2026-03-15T09:10:02Z",
             "recordedBy":"scanner-2","performedBy":"badge-17","voided":false}""";

    private final Map<String, UUID> lots = new ConcurrentHashMap<>();

    PlayedReceiving() {
        super("receiving");
    }

    public UUID received(String number) {
        return lots.computeIfAbsent(number, n -> UUID.randomUUID());
    }

    @Override
    Answer answer(Asked asked) {
        var number = asked.query().get("number");
        var found = Optional.ofNullable(lots.get(number)).map(lotId -> LOT.formatted(lotId, number));
        return new Answer(200, "{\"lots\":[%s],\"nearMisses\":[],\"truncated\":false}".formatted(found.orElse("")));
    }
}
