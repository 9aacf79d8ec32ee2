package org.lotline.runtime.audit;

import java.util.List;

/** Which records of this service a name stands for: each service knows its own. */
public interface NamedRecords {

    /** In no order; empty if nothing here has that name. */
    List<AuditedRecord> of(AuditName name);
}
