package org.lotline.trace.rest;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.DrillBalanceJson;
import org.lotline.contracts.trace.model.DrillJson;
import org.lotline.contracts.trace.model.DrillLeadBackJson;
import org.lotline.contracts.trace.model.DrillOrderJson;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.trace.answer.DrillTrace;
import org.lotline.trace.drill.Drill;
import org.lotline.trace.drill.DrillOrder;

/** Mock recalls between the contract and the drill. */
final class DrillMapping {

    private DrillMapping() {}

    static DrillOrder orderOf(DrillOrderJson model) {
        return new DrillOrder(
                model.getSeed(), model.getSupplierLot(), model.getSupplier(), model.getHeat(), model.getMill());
    }

    static DrillJson modelOf(Drill drill) {
        return new DrillJson()
                .drillId(drill.drillId())
                .seed(drill.seed())
                .random(drill.random())
                .kind(DrillJson.KindEnum.valueOf(drill.kind().name()))
                .key(drill.key())
                .number(drill.number())
                .supplier(drill.supplier())
                .mill(drill.mill())
                .ranAt(drill.ranAt())
                .recordedBy(drill.recordedBy())
                .performedBy(drill.performedBy())
                .milliseconds(drill.milliseconds())
                .counts(TraceMapping.modelOf(drill.counts()))
                .balances(drill.balances().stream().map(DrillMapping::modelOf).toList())
                .share(share(drill))
                .leadBack(new DrillLeadBackJson().checked(drill.checked()).failed(drill.astray()))
                .asOf(drill.asOf().entrySet().stream()
                        .map(source ->
                                new SourcePositionJson().source(source.getKey()).sequence(source.getValue()))
                        .toList())
                .upToDate(drill.behind().isEmpty())
                .behind(drill.behind().stream()
                        .map(source ->
                                new SourceBehindJson().source(source.source()).reason(source.reason()))
                        .toList())
                .gaps(ThingMapping.modelOf(drill.gaps()))
                .complete(drill.complete());
    }

    private static @Nullable BigDecimal share(Drill drill) {
        return drill.balances().stream()
                .map(DrillTrace.Balance::share)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static DrillBalanceJson modelOf(DrillTrace.Balance balance) {
        return new DrillBalanceJson()
                .unit(balance.unit())
                .received(balance.received())
                .onHand(balance.onHand())
                .inTransit(balance.inTransit())
                .consumed(balance.consumed())
                .withoutBill(balance.withoutBill())
                .unexplained(balance.unexplained())
                .shipped(balance.shipped())
                .scrapped(balance.scrapped())
                .lost(balance.lost())
                .belowZero(balance.belowZero())
                .share(balance.share());
    }
}
