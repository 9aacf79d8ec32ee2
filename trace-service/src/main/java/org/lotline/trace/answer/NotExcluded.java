package org.lotline.trace.answer;

/**
 * A lot that could be of the heat that was asked for, because none is on record for it.
 *
 * @param lot the lot
 * @param whereabouts where it went
 */
public record NotExcluded(TracedLot lot, Whereabouts whereabouts) {}
