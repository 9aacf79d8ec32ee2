package org.lotline.systemtests.faults;

/**
 * One kill.
 *
 * @param victim what was killed
 * @param counts whether a request was unanswered and the outbox of a source not empty when that was asked for just before
 */
record Kill(Victim victim, boolean counts) {}
