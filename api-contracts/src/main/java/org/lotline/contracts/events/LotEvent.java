package org.lotline.contracts.events;

import java.util.Set;

/**
 * What happened, in the past tense, as the payload of one event. A payload is immutable and is never corrected: a further
 * fact corrects it, or {@link FactVoided} takes it back.
 */
public sealed interface LotEvent permits ReceivingEvent, ProductionEvent, QualityEvent, ShippingEvent {

    /** The key of the thing that the event is about: the CloudEvents {@code subject} and the key of the Kafka record. */
    String subject();

    /**
     * Every key by which a question could name this event or a walk could pass it, as {@link Keys} writes them. An event
     * that could not be projected matters to an answer only if these meet it.
     */
    Set<String> touches();
}
