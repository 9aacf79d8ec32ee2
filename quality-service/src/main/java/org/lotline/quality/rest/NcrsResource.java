package org.lotline.quality.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.quality.api.NcrsApi;
import org.lotline.contracts.quality.model.Decision;
import org.lotline.contracts.quality.model.Disposition;
import org.lotline.contracts.quality.model.DispositionDecision;
import org.lotline.contracts.quality.model.Ncr;
import org.lotline.contracts.quality.model.NcrPage;
import org.lotline.quality.Worded;
import org.lotline.quality.ncr.DecidingDispositions;
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
    public RestResponse<Ncr> raiseNcr(String idempotencyKey, org.lotline.contracts.quality.model.NcrReport wanted) {
        return once.perform("raiseNcr", idempotencyKey, wanted, Ncr.class, () -> {
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
    public RestResponse<Ncr> decideDisposition(String ncrNumber, String idempotencyKey, DispositionDecision wanted) {
        return once.perform("decideDisposition", idempotencyKey, List.of(ncrNumber, wanted), Ncr.class, () -> {
            var decision = new DecidingDispositions.NewDisposition(
                    Worded.of(
                            org.lotline.quality.ncr.Decision.class,
                            wanted.getDecision().toString()),
                    wanted.getLots(),
                    wanted.getConcession(),
                    wanted.getReason(),
                    wanted.getReleasesHold());
            var decided = deciding.decide(ncrNumber, decision, acting.begin(wanted.getAct()));
            return answer(Answers.found(decided, "NCR", ncrNumber));
        });
    }

    @Override
    public RestResponse<Ncr> getNcr(String ncrNumber) {
        return RestResponse.ok(modelOf(Answers.found(ncrs.find(ncrNumber), "NCR", ncrNumber)));
    }

    @Override
    public RestResponse<NcrPage> listNcrs(String status, Integer limit, String after) {
        var rows = ncrs.list(ListStatus.isOpenOnly(status), Answers.idAfter(after), limit + 1);
        var page = Page.of(rows, limit, ncr -> ncr.ncrId.toString());
        return RestResponse.ok(new NcrPage()
                .ncrs(page.rows().stream().map(NcrsResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static RestResponse<Ncr> answer(org.lotline.quality.ncr.Ncr ncr) {
        return Answers.defined(modelOf(ncr), true, "ncrs", ncr.ncrNumber);
    }

    private static Ncr modelOf(org.lotline.quality.ncr.Ncr ncr) {
        return new Ncr()
                .ncrId(ncr.ncrId)
                .ncrNumber(ncr.ncrNumber)
                .lots(ncr.lots)
                .jobId(ncr.jobId)
                .deviationId(ncr.deviationId)
                .description(ncr.description)
                .runId(ncr.runId)
                .machine(ncr.machine)
                .status(Ncr.StatusEnum.fromValue(ncr.status().word()))
                .raisedAt(ncr.raisedAt)
                .raisedBy(ncr.raisedBy)
                .dispositions(
                        ncr.dispositions.stream().map(NcrsResource::modelOf).toList());
    }

    private static Disposition modelOf(org.lotline.quality.ncr.Disposition disposition) {
        return new Disposition()
                .decision(Decision.fromValue(disposition.decision.word()))
                .lots(disposition.lots)
                .concession(disposition.concession)
                .reason(disposition.reason)
                .releasedHold(disposition.releasedHold)
                .decidedAt(disposition.decidedAt)
                .decidedBy(disposition.decidedBy);
    }
}
