package org.lotline.production.backlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.contract.ServedContract;
import org.lotline.runtime.idempotency.LineKeys;
import org.lotline.runtime.idempotency.LineKeys.Known;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.rule.Findings;

/**
 * Records lines together, some {@value BacklogRules#TOGETHER} in a transaction. If one of them is refused, those before it are recorded
 * without it, and those behind it after it: each is whole or not at all, and none waits for another's mistake.
 */
@ApplicationScoped
public class RecordingBacklog {

    private final LineKeys keys;
    private final PreparingLines preparing;
    private final RecordingLine recording;
    private final Map<String, Set<String>> rolesByOperation;

    RecordingBacklog(LineKeys keys, PreparingLines preparing, RecordingLine recording, ServedContract contract) {
        this.keys = keys;
        this.preparing = preparing;
        this.recording = recording;
        this.rolesByOperation = contract.rolesByOperation();
    }

    /**
     * What became of each, in their order.
     *
     * @param lines each with a key of its own
     * @throws ProblemException 503 if receiving does not answer; what was recorded before stays, and is found again by its key
     */
    public List<LineResult> record(List<BacklogLine> lines) {
        return BacklogRules.runs(lines).stream()
                .flatMap(run -> together(run).stream())
                .toList();
    }

    private List<LineResult> together(List<BacklogLine> run) {
        if (run.isEmpty()) {
            return List.of();
        }
        try {
            var prepared = prepared(run);
            return QuarkusTransaction.requiringNew().call(() -> recorded(run, prepared));
        } catch (LineRefused refused) {
            var results = new ArrayList<>(together(run.subList(0, refused.index)));
            results.add(new LineResult.Refused(refused.problem));
            results.addAll(together(run.subList(refused.index + 1, run.size())));
            return results;
        }
    }

    /** Of those that are not answered yet, by key. */
    private Map<String, Prepared> prepared(List<BacklogLine> run) {
        var known = keys.known(run.stream().map(BacklogLine::keyed).toList(), Recorded.class);
        var prepared = new HashMap<String, Prepared>();
        var fetching = preparing.begin();
        each(run, line -> {
            if (!known.containsKey(line.key())) {
                Findings.refuse(BacklogRules.permitted(line, rolesByOperation));
                prepared.put(line.key(), fetching.prepare(line));
            }
        });
        return prepared;
    }

    private List<LineResult> recorded(List<BacklogLine> run, Map<String, Prepared> prepared) {
        var known = keys.claim(run.stream().map(BacklogLine::keyed).toList(), Recorded.class);
        recording.lock(prepared.values());
        var results = new ArrayList<LineResult>();
        each(run, line -> results.add(recorded(line, known.get(line.key()), prepared)));
        return results;
    }

    private LineResult recorded(BacklogLine line, @Nullable Known<Recorded> known, Map<String, Prepared> prepared) {
        return switch (known) {
            case Known.Done<Recorded>(var before) -> new LineResult.Unchanged(before);
            case Known.Reused<Recorded>() ->
                new LineResult.Reused(Findings.refusal(List.of(BacklogRules.reused(line.key()))));
            case null -> {
                var done = recording.record(line, prepared.getOrDefault(line.key(), new Prepared.Nothing()));
                keys.keep(line.keyed(), done.recorded());
                yield done;
            }
        };
    }

    /** Says of a refusal which line it is of; what nobody can answer now is no refusal. */
    private static void each(List<BacklogLine> run, Consumer<BacklogLine> act) {
        for (var index = 0; index < run.size(); index++) {
            try {
                act.accept(run.get(index));
            } catch (ProblemException e) {
                if (e.type().isSilence()) {
                    throw e;
                }
                throw new LineRefused(index, e);
            }
        }
    }

    /** Carries a refusal out of the transaction, which it rolls back. */
    private static final class LineRefused extends RuntimeException {

        private final int index;
        private final transient ProblemException problem;

        LineRefused(int index, ProblemException problem) {
            super(null, null, false, false);
            this.index = index;
            this.problem = problem;
        }
    }
}
