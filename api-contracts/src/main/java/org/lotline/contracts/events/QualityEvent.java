package org.lotline.contracts.events;

/** What quality-service publishes on {@code lotline.quality.v1}. */
public sealed interface QualityEvent extends LotEvent permits FactVoided, Unknown {}
