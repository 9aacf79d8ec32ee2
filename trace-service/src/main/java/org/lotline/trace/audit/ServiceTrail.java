package org.lotline.trace.audit;

import java.util.List;
import java.util.UUID;
import org.lotline.runtime.audit.AuditEntry;

/**
 * What one service answers.
 *
 * @param service such as {@code receiving}
 * @param found whether it knows something by that name
 * @param lots that it means by the name
 * @param entries of it, in the order of recording
 * @param truncated whether it has more
 */
record ServiceTrail(String service, boolean found, List<UUID> lots, List<AuditEntry> entries, boolean truncated) {}
