package org.lotline.runtime.event;

/** A transaction with events has been committed. */
public record EventsAppended() {}
