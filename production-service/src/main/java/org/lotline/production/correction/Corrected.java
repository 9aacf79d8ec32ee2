package org.lotline.production.correction;

import java.util.List;
import java.util.UUID;
import org.lotline.production.issue.Issued;

/**
 * What came of a correction.
 *
 * @param voidedFacts events that are void now
 * @param issues issues that stand instead
 */
public record Corrected(List<UUID> voidedFacts, List<Issued> issues) {}
