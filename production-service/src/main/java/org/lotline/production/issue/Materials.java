package org.lotline.production.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.custody.HeldLot;
import org.lotline.runtime.problem.ProblemException;

/** Makes the rows of issues and returns. */
final class Materials {

    static final String VERIFIED = "verified";
    static final String UNVERIFIED = "unverified";
    static final String HELD = "held";

    private Materials() {}

    static JobMaterial of(
            String kind,
            UUID fact,
            UUID jobId,
            HeldLot lot,
            Quantity quantity,
            @Nullable UUID outputLotId,
            ActContext act) {
        var material = new JobMaterial();
        material.fact = fact;
        material.kind = kind;
        material.jobId = jobId;
        material.lotId = lot.lotId();
        material.lotNumber = lot.lotNumber();
        material.item = ItemId.of(lot.item());
        material.amount = quantity.amount();
        material.unit = quantity.unit().code();
        material.outputLotId = outputLotId;
        material.occurredAt = act.occurredAt();
        material.recordedAt = act.recordedAt();
        material.recordedBy = act.recordedBy();
        material.performedBy = act.performedBy();
        return material;
    }

    /** What the gate has said of an issue. */
    static void settle(JobMaterial issue, Gate.Answer answer) {
        switch (answer) {
            case Gate.Cleared(UUID clearanceId) -> {
                issue.gate = VERIFIED;
                issue.clearanceId = clearanceId;
            }
            case Gate.Refused(ProblemException refusal) -> issue.gate = HELD;
            case Gate.Silent() -> issue.gate = UNVERIFIED;
        }
    }
}
