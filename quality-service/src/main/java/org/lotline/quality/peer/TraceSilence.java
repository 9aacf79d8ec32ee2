package org.lotline.quality.peer;

import java.time.Duration;
import java.util.List;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.problem.ProblemType;

/** Why trace can't say what a lot came from: it, or who tells it, is not there; or it is there and too slow. */
final class TraceSilence {

    /** What took nearly all of the time was there and did not answer; what fails sooner is not there. */
    private static final Duration ROOM = Duration.ofMillis(100);

    private TraceSilence() {}

    /**
     * Of a call that failed.
     *
     * @param took until it failed
     * @param patience how long it might have taken
     */
    static ProblemType of(Duration took, Duration patience) {
        return took.compareTo(patience.minus(ROOM)) >= 0
                ? QualityProblem.GATE_TOO_SLOW
                : QualityProblem.GATE_UNREACHABLE;
    }

    /** Of an answer that is behind; a source that can't be asked, in trace's words, is not there. */
    static ProblemType of(List<SourceBehindJson> behind) {
        return behind.stream().anyMatch(source -> source.getReason().contains("can't be asked"))
                ? QualityProblem.GATE_UNREACHABLE
                : QualityProblem.GATE_TOO_SLOW;
    }
}
