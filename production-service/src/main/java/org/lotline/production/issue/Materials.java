package org.lotline.production.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.ProblemException;

/** Makes the rows of issues and returns. */
final class Materials {

    static final String VERIFIED = "verified";
    static final String UNVERIFIED = "unverified";
    static final String HELD = "held";
    static final String NOT_ASKED = "not-asked";

    private Materials() {}

    static JobMaterial of(
            String kind,
            UUID fact,
            UUID jobId,
            HeldLot lot,
            Quantity quantity,
            @Nullable UUID outputLotId,
            ActContext act) {
        var material = made(kind, fact, jobId, ItemId.of(lot.item()), quantity, outputLotId, act);
        material.lotId = lot.lotId();
        material.lotNumber = lot.lotNumber();
        return material;
    }

    /** Without a lot there is nothing that the gate could be asked for. */
    static JobMaterial untracked(
            UUID fact,
            UUID jobId,
            UntrackedOrder order,
            Quantity quantity,
            @Nullable UUID outputLotId,
            ActContext act) {
        var material = made(JobMaterial.ISSUED, fact, jobId, order.item(), quantity, outputLotId, act);
        material.reason = order.reason();
        material.gate = NOT_ASKED;
        return material;
    }

    private static JobMaterial made(
            String kind,
            UUID fact,
            UUID jobId,
            ItemId item,
            Quantity quantity,
            @Nullable UUID outputLotId,
            ActContext act) {
        var material = new JobMaterial();
        material.fact = fact;
        material.kind = kind;
        material.jobId = jobId;
        material.item = item;
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
                issue.silence = null;
                issue.gate = VERIFIED;
                issue.clearanceId = clearanceId;
            }
            case Gate.Refused(ProblemException refusal) -> {
                issue.silence = null;
                issue.gate = HELD;
            }
            case Gate.Silent(Gate.Silence why) -> {
                issue.silence = why.word();
                issue.gate = UNVERIFIED;
            }
        }
    }
}
