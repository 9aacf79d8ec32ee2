package org.lotline.systemtests.bench.load;

/** Something that clients do again and again. */
public interface Act extends AutoCloseable {

    /** As it is called in the figures. */
    String name();

    /** Makes what so many clients need; called before the first of them begins, with a number never less than before. */
    default void prepare(int clients) throws Exception {}

    /**
     * Does it once.
     *
     * @param client who does it, from 0; none does two things at a time
     * @return whether it was done; not, if it was refused
     */
    boolean perform(int client) throws Exception;

    @Override
    default void close() throws Exception {}
}
