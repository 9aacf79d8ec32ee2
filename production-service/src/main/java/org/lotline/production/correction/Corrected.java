package org.lotline.production.correction;

import java.util.List;
import java.util.UUID;
import org.lotline.production.issue.Issued;
import org.lotline.production.output.CompletingOutput;
import org.lotline.production.run.RecordingRun;

/**
 * What came of a correction.
 *
 * @param voidedFacts events that are void now
 * @param issues issues that stand instead
 * @param completions completions that stand instead
 * @param runs runs that stand instead
 * @param restedOn what rested on the facts that are void now
 */
public record Corrected(
        List<UUID> voidedFacts,
        List<Issued> issues,
        List<CompletingOutput.Completed> completions,
        List<RecordingRun.Recorded> runs,
        RestedOn restedOn) {}
