package org.lotline.production.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.LotsApi;
import org.lotline.contracts.production.model.FloorLotJson;
import org.lotline.contracts.production.model.FloorLotsJson;
import org.lotline.contracts.production.model.ScrapJson;
import org.lotline.contracts.production.model.ScrapOrderJson;
import org.lotline.contracts.shared.model.MoveJson;
import org.lotline.contracts.shared.model.MoveOrderJson;
import org.lotline.custody.HeldLot;
import org.lotline.custody.Holder;
import org.lotline.custody.ShortageRetry;
import org.lotline.custody.rest.Moves;
import org.lotline.production.floor.Dock;
import org.lotline.production.floor.MovingLots;
import org.lotline.production.floor.PullingFromDock;
import org.lotline.production.floor.ScannedLots;
import org.lotline.production.floor.ScrappingMaterial;
import org.lotline.production.job.FindingJobs;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Quantities;

/** Lots on the floor over REST. */
public class LotsResource implements LotsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ScannedLots scanned;
    private final PullingFromDock pulling;
    private final MovingLots moving;
    private final ScrappingMaterial scrapping;
    private final FindingJobs jobs;

    LotsResource(
            OnceOnly once,
            ActContexts acting,
            ScannedLots scanned,
            PullingFromDock pulling,
            MovingLots moving,
            ScrappingMaterial scrapping,
            FindingJobs jobs) {
        this.once = once;
        this.acting = acting;
        this.scanned = scanned;
        this.pulling = pulling;
        this.moving = moving;
        this.scrapping = scrapping;
        this.jobs = jobs;
    }

    @Override
    public RestResponse<FloorLotsJson> findLots(String number) {
        return RestResponse.ok(new FloorLotsJson()
                .lots(scanned.onFloor(number, "number").stream()
                        .map(LotsResource::modelOf)
                        .toList()));
    }

    @Override
    public RestResponse<MoveJson> moveLot(UUID lotId, String idempotencyKey, MoveOrderJson order) {
        return ShortageRetry.of(
                acting.begin(order.getAct()).isNow(),
                attempt -> once.perform(
                        "moveLot",
                        idempotencyKey,
                        List.of(lotId, order),
                        MoveJson.class,
                        () -> pull(lotId, idempotencyKey, attempt, order),
                        pulled -> move(lotId, order, pulled)));
    }

    private Optional<Dock.Moved> pull(UUID lotId, String idempotencyKey, int attempt, MoveOrderJson order) {
        MovingLots.requireGiven(holderOf(order.getTo()));
        var quantity = Quantities.quantityOf(order.getQuantity(), "quantity");
        return pulling.missing(
                lotId, quantity, idempotencyKey, Integer.toString(attempt), acting.begin(order.getAct()));
    }

    private RestResponse<MoveJson> move(UUID lotId, MoveOrderJson order, Optional<Dock.Moved> pulled) {
        var quantity = Quantities.quantityOf(order.getQuantity(), "quantity");
        var moved = ShortageRetry.taking(
                () -> moving.move(lotId, quantity, pulled, order.getLocation(), acting.begin(order.getAct())));
        return RestResponse.status(
                RestResponse.Status.CREATED, Moves.modelOf(moved.moveId(), moved.what(), moved.occurredAt()));
    }

    @Override
    public RestResponse<ScrapJson> scrapMaterial(UUID lotId, String idempotencyKey, ScrapOrderJson order) {
        return once.perform("scrapMaterial", idempotencyKey, List.of(lotId, order), ScrapJson.class, () -> {
            var job = Optional.ofNullable(order.getJobNumber()).map(number -> jobs.named(number, "jobNumber"));
            var scrapped = scrapping.scrap(
                    lotId,
                    Quantities.quantityOf(order.getQuantity(), "quantity"),
                    order.getReason(),
                    job,
                    acting.begin(order.getAct()));
            return RestResponse.status(
                    RestResponse.Status.CREATED,
                    new ScrapJson()
                            .scrapId(scrapped.fact())
                            .lotId(lotId)
                            .lotNumber(scrapped.lot().lotNumber())
                            .quantity(Quantities.modelOf(scrapped.what().quantity()))
                            .reason(order.getReason())
                            .jobNumber(job.map(named -> named.jobNumber).orElse(null))
                            .onHand(Quantities.modelOf(scrapped.lot().onHand()))
                            .occurredAt(scrapped.act().occurredAt()));
        });
    }

    private static FloorLotJson modelOf(HeldLot lot) {
        return new FloorLotJson()
                .lotId(lot.lotId())
                .lotNumber(lot.lotNumber())
                .item(Quantities.modelOf(lot.item()))
                .onHand(Quantities.modelOf(lot.onHand()))
                .location(lot.location())
                .owner(lot.owner());
    }

    private static Holder holderOf(MoveOrderJson.ToEnum to) {
        return switch (to) {
            case FLOOR -> Holder.FLOOR;
            case FINISHED_GOODS -> Holder.FINISHED_GOODS;
        };
    }
}
