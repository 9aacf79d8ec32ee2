package org.lotline.runtime.audit;

/** Which records of this service a name stands for: each service knows its own. */
public interface NamedRecords {

    /**
     * A query over the one row of {@code given (comparable, written, lots)}: the name as numbers are compared and as it was written, either of which
     * may be empty, and ids of lots that the asker knows to be meant. It answers {@code subject}, {@code mention} and {@code meant}, as
     * {@link AuditedRecord} has them, in no order; {@code key_part} escapes a part of a key.
     */
    String query();
}
