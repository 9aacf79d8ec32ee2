package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.OpeningBalancesApi;
import org.lotline.contracts.receiving.model.OpeningBalanceJson;
import org.lotline.contracts.receiving.model.OpeningBalanceReportJson;
import org.lotline.receiving.opening.Reported;
import org.lotline.receiving.opening.ReportingOpeningBalance;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;

/** Opening balances over REST. */
public class OpeningBalancesResource implements OpeningBalancesApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final ReportingOpeningBalance reporting;

    OpeningBalancesResource(OnceOnly once, ActContexts acting, ReportingOpeningBalance reporting) {
        this.once = once;
        this.acting = acting;
        this.reporting = reporting;
    }

    /** What is only judged leaves no answer under its key: it is judged anew, for meanwhile it may come to something else. */
    @Override
    public RestResponse<OpeningBalanceReportJson> reportOpeningBalance(
            String idempotencyKey, OpeningBalanceJson stated, Boolean dryRun) {
        var balance = OpeningBalanceMapping.balanceOf(stated);
        if (dryRun) {
            acting.begin(stated.getAct());
            return answer(stated, reporting.judge(balance));
        }
        return once.perform(
                "reportOpeningBalance",
                idempotencyKey,
                stated,
                OpeningBalanceReportJson.class,
                () -> answer(stated, reporting.report(balance, acting.begin(stated.getAct()))));
    }

    private static RestResponse<OpeningBalanceReportJson> answer(OpeningBalanceJson stated, List<Reported> lines) {
        return RestResponse.ok(new OpeningBalanceReportJson()
                .recordsSince(stated.getRecordsSince())
                .lines(lines.stream().map(OpeningBalanceMapping::modelOf).toList()));
    }
}
