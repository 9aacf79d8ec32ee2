package org.lotline.shipping.rest;

import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.UnverifiedApi;
import org.lotline.contracts.shipping.model.UnverifiedBecause;
import org.lotline.contracts.shipping.model.UnverifiedLine;
import org.lotline.contracts.shipping.model.UnverifiedPage;
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
    public RestResponse<UnverifiedPage> listUnverified(Integer limit, String after) {
        var page = Page.of(
                lines.behind(Answers.idAfter(after), limit + 1),
                limit,
                entry -> entry.line().lineId.toString());
        return RestResponse.ok(new UnverifiedPage()
                .lines(page.rows().stream().map(UnverifiedResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static UnverifiedLine modelOf(UnverifiedLines.Entry entry) {
        var line = entry.line();
        return new UnverifiedLine()
                .shipmentId(line.shipmentId)
                .shipmentNumber(entry.shipment().shipmentNumber)
                .lineId(line.lineId)
                .lotId(line.lotId)
                .lotNumber(line.lotNumber)
                .quantity(Quantities.modelOf(line.quantity()))
                .since(entry.shipment().confirmedAt)
                .ageSeconds(entry.age().toSeconds())
                .why(UnverifiedBecause.fromValue(entry.why().word()));
    }
}
