package org.lotline.quality.rest;

import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.quality.api.YieldApi;
import org.lotline.contracts.quality.model.FirstPassYieldJson;
import org.lotline.contracts.quality.model.YieldRowJson;
import org.lotline.quality.job.FirstPassYield;
import org.lotline.runtime.rest.Quantities;

/** First-pass yield over REST. */
public class YieldResource implements YieldApi {

    private final FirstPassYield yields;

    YieldResource(FirstPassYield yields) {
        this.yields = yields;
    }

    @Override
    public RestResponse<FirstPassYieldJson> getFirstPassYield(
            String partNumber, String machine, Instant from, Instant to) {
        var lines = yields.of(new FirstPassYield.Question(partNumber, machine, from, to));
        return RestResponse.ok(new FirstPassYieldJson()
                .rows(lines.stream().map(YieldResource::modelOf).toList()));
    }

    private static YieldRowJson modelOf(FirstPassYield.Line line) {
        var item = line.item();
        return new YieldRowJson()
                .item(item == null ? null : Quantities.modelOf(item))
                .machine(line.machine())
                .unit(line.unit())
                .runs(line.runs())
                .started(line.started())
                .rightFirstTime(line.rightFirstTime())
                .firstPassYield(line.displayed().orElse(null));
    }
}
