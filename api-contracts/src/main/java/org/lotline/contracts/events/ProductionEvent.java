package org.lotline.contracts.events;

/** What production-service publishes on {@code lotline.production.v1}. */
public sealed interface ProductionEvent extends LotEvent
        permits JobReleased, MaterialIssued, OutputCompleted, FactVoided, Unknown {}
