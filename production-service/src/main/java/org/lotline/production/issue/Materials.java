package org.lotline.production.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActStamp;

/** Makes the rows of issues and returns. */
final class Materials {

    private Materials() {}

    static JobMaterial of(
            MaterialKind kind,
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
        var material = made(MaterialKind.ISSUED, fact, jobId, order.item(), quantity, outputLotId, act);
        material.reason = order.reason();
        material.gate = GateState.NOT_ASKED;
        return material;
    }

    private static JobMaterial made(
            MaterialKind kind,
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
        material.act = ActStamp.of(act);
        return material;
    }

    /** What the gate has said of an issue. */
    static void settle(JobMaterial issue, Gate.Answer answer) {
        issue.gate = GateState.after(answer);
        issue.silence = answer instanceof Gate.Silent(Silence why) ? why : null;
        if (answer instanceof Gate.Cleared(UUID clearanceId)) {
            issue.clearanceId = clearanceId;
        }
    }
}
