package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.production.model.BacklogAnswerJson;
import org.lotline.contracts.production.model.BacklogCountsJson;
import org.lotline.contracts.production.model.BacklogLineJson;
import org.lotline.contracts.production.model.BacklogResultJson;
import org.lotline.contracts.production.model.BacklogResultJson.ResultEnum;
import org.lotline.contracts.production.model.DeviationJson;
import org.lotline.contracts.production.model.IssueOrderJson;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.production.backlog.BacklogLine;
import org.lotline.production.backlog.LineResult;
import org.lotline.production.backlog.Recorded;
import org.lotline.production.backlog.Told;
import org.lotline.production.issue.IssueRules;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.LineKeys;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rule.Findings;

/** Backlogs between the contract and the acts. */
final class BacklogMapping {

    private BacklogMapping() {}

    /** @throws ProblemException 400 with each field that the contract does not allow */
    static void refuseShapeless(List<BacklogLineJson> lines) {
        var wrong = new ArrayList<FieldProblemJson>();
        var keys = new HashSet<String>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var path = "lines[%d]".formatted(index);
            if (!keys.add(line.getKey())) {
                wrong.add(ProblemException.field(path + ".key", "is the key of a line before it"));
            }
            var acts = Stream.of(line.getJob(), line.getIssue(), line.getCompletion())
                    .filter(Objects::nonNull)
                    .count();
            if (acts != 1) {
                wrong.add(ProblemException.field(path, "has one of job, issue and completion"));
            } else if ((line.getJob() == null) != (line.getJobNumber() != null)) {
                wrong.add(ProblemException.field(path + ".jobNumber", "goes with issue and completion"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
    }

    /** @throws ProblemException if it makes no sense as an act */
    static BacklogLine lineOf(BacklogLineJson line, LineKeys keys, ActContexts acting) {
        return new BacklogLine(
                line.getKey(),
                keys.line("recordBacklog", line.getKey(), line),
                toldOf(line),
                acting.begin(actOf(line)).asReport());
    }

    private static Told toldOf(BacklogLineJson line) {
        var number = line.getJobNumber();
        if (number == null) {
            return new Told.Released(JobsResource.jobOf(line.getJob()));
        }
        return line.getIssue() == null
                ? new Told.Yielded(number, CompletionsResource.completionOf(line.getCompletion()))
                : used(number, line.getIssue());
    }

    private static Told used(String jobNumber, IssueOrderJson issue) {
        Findings.refuse(IssueRules.lotOrItem(issue.getLot() != null, issue.getItem() != null));
        return issue.getItem() == null
                ? new Told.Used(jobNumber, IssueMapping.issueOf(issue))
                : new Told.UsedUntracked(jobNumber, IssueMapping.untrackedOf(issue, issue.getItem()));
    }

    private static @Nullable ActJson actOf(BacklogLineJson line) {
        if (line.getJob() != null) {
            return line.getJob().getAct();
        }
        return line.getIssue() != null
                ? line.getIssue().getAct()
                : line.getCompletion().getAct();
    }

    static BacklogAnswerJson answerOf(List<BacklogResultJson> results) {
        return new BacklogAnswerJson()
                .counts(new BacklogCountsJson()
                        ._new(count(results, ResultEnum.NEW))
                        .unchanged(count(results, ResultEnum.UNCHANGED))
                        .refused(count(results, ResultEnum.REFUSED)))
                .results(results);
    }

    private static int count(List<BacklogResultJson> results, ResultEnum result) {
        return (int) results.stream().filter(one -> one.getResult() == result).count();
    }

    static BacklogResultJson modelOf(BacklogLineJson line, int index, LineResult result) {
        var model = new BacklogResultJson().key(line.getKey());
        return switch (result) {
            case LineResult.Taken(var recorded) -> modelOf(model.result(ResultEnum.NEW), recorded);
            case LineResult.Unchanged(var recorded) -> modelOf(model.result(ResultEnum.UNCHANGED), recorded);
            case LineResult.Refused(var problem) ->
                refused(model, problem, "lines[%d].%s.".formatted(index, actNameOf(line)));
            case LineResult.Reused(var problem) -> refused(model, problem, "lines[%d].".formatted(index));
        };
    }

    private static BacklogResultJson modelOf(BacklogResultJson model, Recorded recorded) {
        return model.jobId(recorded.jobId())
                .jobNumber(recorded.jobNumber())
                .factId(recorded.factId())
                .lotId(recorded.lotId())
                .lotNumber(recorded.lotNumber())
                .deviations(recorded.deviations().stream()
                        .map(deviating -> new DeviationJson()
                                .deviationId(deviating.deviationId())
                                .kind(DeviationJson.KindEnum.fromValue(deviating.kind()))
                                .description(deviating.description()))
                        .toList());
    }

    /** With the fields as they are called in the body that was sent. */
    private static BacklogResultJson refused(BacklogResultJson model, ProblemException problem, String path) {
        var fields = problem.fields().stream()
                .map(field -> ProblemException.field(path + field.getField(), field.getMessage()))
                .toList();
        return model.result(ResultEnum.REFUSED)
                .deviations(List.of())
                .problem(Problems.document(problem).fields(fields));
    }

    private static String actNameOf(BacklogLineJson line) {
        if (line.getJob() != null) {
            return "job";
        }
        return line.getIssue() != null ? "issue" : "completion";
    }
}
