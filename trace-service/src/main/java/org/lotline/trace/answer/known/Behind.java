package org.lotline.trace.answer.known;

/**
 * A source of which not everything is known to be in the answer.
 *
 * @param source which one
 * @param reason what is not known to be in, a sentence
 */
public record Behind(String source, String reason) {}
