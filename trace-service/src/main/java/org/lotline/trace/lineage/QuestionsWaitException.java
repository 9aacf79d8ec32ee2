package org.lotline.trace.lineage;

/** Other large questions are being answered, and this one is large, too: it may come again. */
public final class QuestionsWaitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QuestionsWaitException() {
        super("Other large questions are being answered.");
    }
}
