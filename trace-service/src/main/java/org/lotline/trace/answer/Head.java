package org.lotline.trace.answer;

/** What a source said of its head, asked after the question had come. */
public sealed interface Head {

    /** Who was asked. */
    String source();

    /**
     * It answered.
     *
     * @param source who was asked
     * @param sequence the last sequence that it has given, 0 before the first
     * @param waiting committed events that have no sequence yet
     */
    record Given(String source, long sequence, long waiting) implements Head {}

    /**
     * It couldn't be asked.
     *
     * @param source who was asked
     * @param reason why not, such as {@code connection refused}
     */
    record Unreachable(String source, String reason) implements Head {}
}
