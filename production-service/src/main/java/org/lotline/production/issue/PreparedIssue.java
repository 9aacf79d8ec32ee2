package org.lotline.production.issue;

import java.util.Optional;
import java.util.UUID;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.production.floor.Dock;
import org.lotline.production.output.OutputLetters;

/**
 * An issue for which the others were asked, to be recorded.
 *
 * @param jobId the job
 * @param lot the lot that was meant
 * @param quantity how much, in the lot's unit
 * @param output the one output that it feeds
 * @param mixHeats whether another heat than the one in the job is meant
 * @param gate what the gate says
 * @param clearanceKey under which it was asked
 * @param moved what the dock has given up for it
 * @param asTold whether deviations are recorded and not refused
 */
public record PreparedIssue(
        UUID jobId,
        HeldLot lot,
        Quantity quantity,
        Optional<OutputLetters> output,
        boolean mixHeats,
        Gate.Answer gate,
        String clearanceKey,
        Optional<Dock.Moved> moved,
        boolean asTold) {}
