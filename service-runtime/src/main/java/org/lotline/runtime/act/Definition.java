package org.lotline.runtime.act;

/**
 * What came of defining a noun.
 *
 * @param noun how it stands now
 * @param isNew whether it was not known before
 */
public record Definition<T>(T noun, boolean isNew) {}
