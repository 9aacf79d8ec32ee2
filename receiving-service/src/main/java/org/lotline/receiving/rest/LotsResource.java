package org.lotline.receiving.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.LotsApi;
import org.lotline.contracts.receiving.model.CorrectionJson;
import org.lotline.contracts.receiving.model.CorrectionRequestJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.LotPageJson;
import org.lotline.contracts.receiving.model.LotSearchJson;
import org.lotline.contracts.receiving.model.LotSortJson;
import org.lotline.contracts.receiving.model.NearMissJson;
import org.lotline.contracts.receiving.model.RenamingJson;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.contracts.shared.model.MoveJson;
import org.lotline.contracts.shared.model.MoveOrderJson;
import org.lotline.custody.rest.Moves;
import org.lotline.receiving.correction.CorrectingLots;
import org.lotline.receiving.correction.RestingOnLots;
import org.lotline.receiving.inspection.AllowingPutAway;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingNearMisses;
import org.lotline.receiving.lot.LotQuestion;
import org.lotline.receiving.lot.LotSearch;
import org.lotline.receiving.lot.LotSort;
import org.lotline.receiving.lot.MovingLots;
import org.lotline.receiving.lot.RenamingLot;
import org.lotline.receiving.lot.SearchingLots;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Finding;

/** Lots over REST. */
public class LotsResource implements LotsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final FindingLots lots;
    private final FindingNearMisses nearMisses;
    private final SearchingLots search;
    private final RenamingLot renaming;
    private final CorrectingLots correcting;
    private final MovingLots moving;
    private final AllowingPutAway putAway;
    private final RestingOnLots resting;
    private final LotMapping mapping;
    private final CorrectionMapping corrections;

    LotsResource(
            OnceOnly once,
            ActContexts acting,
            FindingLots lots,
            FindingNearMisses nearMisses,
            SearchingLots search,
            RenamingLot renaming,
            CorrectingLots correcting,
            MovingLots moving,
            AllowingPutAway putAway,
            RestingOnLots resting,
            LotMapping mapping,
            CorrectionMapping corrections) {
        this.once = once;
        this.acting = acting;
        this.lots = lots;
        this.nearMisses = nearMisses;
        this.search = search;
        this.renaming = renaming;
        this.correcting = correcting;
        this.moving = moving;
        this.putAway = putAway;
        this.resting = resting;
        this.mapping = mapping;
        this.corrections = corrections;
    }

    @Override
    public RestResponse<LotSearchJson> findLots(
            String number,
            String supplierLot,
            String supplier,
            String heat,
            String mill,
            String certificate,
            Integer limit,
            String after) {
        var question = new LotQuestion(number, supplierLot, supplier, heat, mill, certificate);
        var page = Page.of(lots.find(question, limit + 1, Answers.idAfter(after)), limit, lot -> lot.lotId.toString());
        return RestResponse.ok(new LotSearchJson()
                .lots(mapping.modelsOf(page.rows()))
                .nearMisses(nearMissesOf(question))
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<LotPageJson> searchLots(
            String text,
            String purchaseOrder,
            String deliveryNote,
            String supplier,
            LocalDate receivedFrom,
            LocalDate receivedTo,
            LotSortJson sort,
            SortOrderJson order,
            Integer limit,
            String after) {
        var wanted = new LotSearch(text, purchaseOrder, deliveryNote, supplier, receivedFrom, receivedTo);
        var sorting = SortOrder.by(LotSort.valueOf(sort.name()).key(), ListMapping.isDescending(order));
        var page = search.page(wanted, sorting, after, limit);
        return RestResponse.ok(new LotPageJson()
                .lots(mapping.modelsOf(page.rows()))
                .truncated(page.isTruncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<LotJson> getLot(UUID lotId) {
        return RestResponse.ok(mapping.modelOf(lots.byId(lotId)));
    }

    @Override
    public RestResponse<LotJson> renameLot(UUID lotId, String idempotencyKey, RenamingJson wanted) {
        return once.perform("renameLot", idempotencyKey, List.of(lotId, wanted), LotJson.class, () -> {
            var lot = renaming.rename(lotId, wanted.getNumber(), wanted.getReason(), acting.begin(wanted.getAct()));
            return RestResponse.ok(mapping.modelOf(lot));
        });
    }

    @Override
    public RestResponse<MoveJson> moveLot(UUID lotId, String idempotencyKey, MoveOrderJson order) {
        return once.perform(
                "moveLot",
                idempotencyKey,
                List.of(lotId, order),
                MoveJson.class,
                () -> order.getTo() == MoveOrderJson.ToEnum.FLOOR ? putAway.against(lotId) : List.<Finding>of(),
                against -> {
                    var act = acting.begin(order.getAct());
                    var quantity = Quantities.quantityOf(order.getQuantity(), "quantity");
                    var moved = moving.move(lotId, quantity, order.getTo().value(), order.getLocation(), against, act);
                    return RestResponse.status(
                            RestResponse.Status.CREATED,
                            Moves.modelOf(moved.moveId(), moved.what(), moved.occurredAt()));
                });
    }

    @Override
    public RestResponse<CorrectionJson> correctLots(String idempotencyKey, CorrectionRequestJson request) {
        return once.perform(
                "correctLots",
                idempotencyKey,
                request,
                CorrectionJson.class,
                () -> resting.of(CorrectionMapping.lotsOf(request)),
                rests -> {
                    var corrected =
                            correcting.correct(CorrectionMapping.correctionOf(request), acting.begin(request.getAct()));
                    return RestResponse.status(RestResponse.Status.CREATED, corrections.modelOf(corrected, rests));
                });
    }

    private List<NearMissJson> nearMissesOf(LotQuestion question) {
        return nearMisses.of(question).stream().map(LotMapping::modelOf).toList();
    }
}
