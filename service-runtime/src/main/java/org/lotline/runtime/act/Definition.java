package org.lotline.runtime.act;

/**
 * What came of defining a noun.
 *
 * @param noun how it stands now
 * @param isNew whether it was not known before
 * @param isChanged whether it is otherwise now than before; also of what is new
 */
public record Definition<T>(T noun, boolean isNew, boolean isChanged) {

    /** Of what is never defined otherwise. */
    public Definition(T noun, boolean isNew) {
        this(noun, isNew, isNew);
    }
}
