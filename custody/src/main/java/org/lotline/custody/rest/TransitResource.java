package org.lotline.custody.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shared.api.TransitApi;
import org.lotline.contracts.shared.model.MoveInTransitJson;
import org.lotline.contracts.shared.model.MovesInTransitJson;
import org.lotline.custody.transit.InTransit;
import org.lotline.runtime.rest.Quantities;

/** What this holder gave up and nobody has taken up. */
@ApplicationScoped
class TransitResource implements TransitApi {

    private final InTransit transit;

    TransitResource(InTransit transit) {
        this.transit = transit;
    }

    @Override
    public RestResponse<MovesInTransitJson> listMovesInTransit() {
        var now = transit.now();
        return RestResponse.ok(new MovesInTransitJson()
                .asOf(now.asOf())
                .moves(now.moves().stream().map(TransitResource::modelOf).toList())
                .unknown(now.unknown())
                .truncated(now.truncated()));
    }

    private static MoveInTransitJson modelOf(InTransit.Move move) {
        var what = move.what();
        return new MoveInTransitJson()
                .eventId(move.event())
                .lotId(what.lotId())
                .lotNumber(what.lotNumber())
                .item(Quantities.modelOf(what.item()))
                .quantity(Quantities.modelOf(what.quantity()))
                .from(what.from())
                .to(what.to())
                .since(move.since());
    }
}
