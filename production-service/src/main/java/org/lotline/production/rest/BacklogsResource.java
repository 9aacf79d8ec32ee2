package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.BacklogsApi;
import org.lotline.contracts.production.model.BacklogAnswerJson;
import org.lotline.contracts.production.model.BacklogJson;
import org.lotline.contracts.production.model.BacklogLineJson;
import org.lotline.contracts.production.model.BacklogResultJson;
import org.lotline.production.backlog.BacklogLine;
import org.lotline.production.backlog.LineResult;
import org.lotline.production.backlog.RecordingBacklog;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.LineKeys;
import org.lotline.runtime.problem.ProblemException;

/** Backlogs over REST. A line that can't be read as an act is refused alone, as one is that makes no sense. */
public class BacklogsResource implements BacklogsApi {

    private final LineKeys keys;
    private final ActContexts acting;
    private final RecordingBacklog recording;

    BacklogsResource(LineKeys keys, ActContexts acting, RecordingBacklog recording) {
        this.keys = keys;
        this.acting = acting;
        this.recording = recording;
    }

    @Override
    public RestResponse<BacklogAnswerJson> recordBacklog(String idempotencyKey, BacklogJson backlog) {
        BacklogMapping.refuseShapeless(backlog.getLines());
        var results = new ArrayList<BacklogResultJson>();
        var readable = new ArrayList<BacklogLine>();
        for (var line : backlog.getLines()) {
            try {
                readable.add(BacklogMapping.lineOf(line, keys, acting));
            } catch (ProblemException e) {
                record(backlog.getLines(), readable, results);
                results.add(BacklogMapping.modelOf(line, results.size(), new LineResult.Refused(e)));
            }
        }
        record(backlog.getLines(), readable, results);
        return RestResponse.ok(BacklogMapping.answerOf(results));
    }

    private void record(List<BacklogLineJson> lines, List<BacklogLine> readable, List<BacklogResultJson> results) {
        for (var result : recording.record(readable)) {
            var index = results.size();
            results.add(BacklogMapping.modelOf(lines.get(index), index, result));
        }
        readable.clear();
    }
}
