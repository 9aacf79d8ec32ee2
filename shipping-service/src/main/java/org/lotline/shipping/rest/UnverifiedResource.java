package org.lotline.shipping.rest;

import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.UnverifiedApi;
import org.lotline.contracts.shipping.model.UnverifiedBecauseJson;
import org.lotline.contracts.shipping.model.UnverifiedLineJson;
import org.lotline.contracts.shipping.model.UnverifiedPageJson;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.shipment.UnverifiedLines;

/** What left and is not yet checked, over REST. */
public class UnverifiedResource implements UnverifiedApi {

    private final UnverifiedLines lines;

    UnverifiedResource(UnverifiedLines lines) {
        this.lines = lines;
    }

    @Override
    public RestResponse<UnverifiedPageJson> listUnverified(Integer limit, String after) {
        var page = Page.of(
                lines.behind(Answers.idAfter(after), limit + 1),
                limit,
                entry -> entry.line().lineId.toString());
        return RestResponse.ok(new UnverifiedPageJson()
                .lines(page.rows().stream().map(UnverifiedResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static UnverifiedLineJson modelOf(UnverifiedLines.Entry entry) {
        var line = entry.line();
        return new UnverifiedLineJson()
                .shipmentId(line.shipmentId)
                .shipmentNumber(entry.shipment().shipmentNumber)
                .lineId(line.lineId)
                .lotId(line.lotId)
                .lotNumber(line.lotNumber)
                .quantity(Quantities.modelOf(line.quantity()))
                .since(entry.shipment().confirmedAt)
                .ageSeconds(entry.age().toSeconds())
                .why(UnverifiedBecauseJson.fromValue(entry.why().word()));
    }
}
