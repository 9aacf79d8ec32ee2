package org.lotline.trace.memory;

/** The plant has more than fits. */
final class MemoryFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MemoryFullException() {
        super("The lineage doesn't fit into the memory that it may have.");
    }
}
