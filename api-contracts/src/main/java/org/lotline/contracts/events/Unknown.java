package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An event of a type that this version doesn't know. It is kept whole, parked and shown, never dropped.
 *
 * @param type its CloudEvents type
 * @param subject its subject
 * @param envelopeTouches the keys that its envelope names
 * @param data its payload, the JSON text
 */
public record Unknown(String type, String subject, List<String> envelopeTouches, String data)
        implements ReceivingEvent, ProductionEvent, QualityEvent, ShippingEvent {

    public Unknown {
        envelopeTouches = List.copyOf(envelopeTouches);
    }

    @Override
    public Set<String> touches() {
        return new LinkedHashSet<>(envelopeTouches);
    }
}
