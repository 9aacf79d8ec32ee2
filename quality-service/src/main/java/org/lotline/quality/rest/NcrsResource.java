package org.lotline.quality.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.quality.api.NcrsApi;
import org.lotline.contracts.quality.model.DispositionDecisionJson;
import org.lotline.contracts.quality.model.NcrJson;
import org.lotline.contracts.quality.model.NcrPageJson;
import org.lotline.contracts.quality.model.NcrReportJson;
import org.lotline.quality.Worded;
import org.lotline.quality.ncr.DecidingDispositions;
import org.lotline.quality.ncr.Decision;
import org.lotline.quality.ncr.Ncr;
import org.lotline.quality.ncr.NcrReport;
import org.lotline.quality.ncr.Ncrs;
import org.lotline.quality.ncr.RaisingNcrs;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** NCRs and dispositions over REST. */
public class NcrsResource implements NcrsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final RaisingNcrs raising;
    private final DecidingDispositions deciding;
    private final Ncrs ncrs;

    NcrsResource(OnceOnly once, ActContexts acting, RaisingNcrs raising, DecidingDispositions deciding, Ncrs ncrs) {
        this.once = once;
        this.acting = acting;
        this.raising = raising;
        this.deciding = deciding;
        this.ncrs = ncrs;
    }

    @Override
    public RestResponse<NcrJson> raiseNcr(String idempotencyKey, NcrReportJson wanted) {
        return once.perform("raiseNcr", idempotencyKey, wanted, NcrJson.class, () -> {
            var report = new NcrReport(
                    wanted.getLots(),
                    wanted.getJobId(),
                    null,
                    wanted.getDescription(),
                    wanted.getRunId(),
                    wanted.getMachine());
            return answer(raising.raise(report, acting.begin(wanted.getAct())));
        });
    }

    @Override
    public RestResponse<NcrJson> decideDisposition(
            String ncrNumber, String idempotencyKey, DispositionDecisionJson wanted) {
        return once.perform("decideDisposition", idempotencyKey, List.of(ncrNumber, wanted), NcrJson.class, () -> {
            var decision = new DecidingDispositions.NewDisposition(
                    Worded.of(Decision.class, wanted.getDecision().toString()),
                    wanted.getLots(),
                    wanted.getConcession(),
                    wanted.getReason(),
                    wanted.getReleasesHold());
            var decided = deciding.decide(ncrNumber, decision, acting.begin(wanted.getAct()));
            return answer(Answers.found(decided, "NCR", ncrNumber));
        });
    }

    @Override
    public RestResponse<NcrJson> getNcr(String ncrNumber) {
        return RestResponse.ok(NcrMapping.INSTANCE.modelOf(Answers.found(ncrs.find(ncrNumber), "NCR", ncrNumber)));
    }

    @Override
    public RestResponse<NcrPageJson> listNcrs(String status, Integer limit, String after) {
        var rows = ncrs.list(ListStatus.isOpenOnly(status), Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, ncr -> ncr.ncrId.toString());
        return RestResponse.ok(new NcrPageJson()
                .ncrs(page.rows().stream().map(NcrMapping.INSTANCE::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static RestResponse<NcrJson> answer(Ncr ncr) {
        return Answers.defined(NcrMapping.INSTANCE.modelOf(ncr), true, "ncrs", ncr.ncrNumber);
    }
}
