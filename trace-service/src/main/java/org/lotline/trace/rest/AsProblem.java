package org.lotline.trace.rest;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.lineage.PositionMovedException;
import org.lotline.trace.lineage.QuestionTooLargeException;
import org.lotline.trace.lineage.QuestionsWaitException;
import org.lotline.trace.neo4j.GraphUnavailableException;

/** Expected failures as problems. */
final class AsProblem {

    private static final Logger LOG = Logger.getLogger(AsProblem.class);
    /** More than one question may read; the others aren't to suffer for it. */
    static final ProblemType QUESTION_TOO_LARGE =
            new ProblemType("question-too-large", "The question is too large", 422);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private AsProblem() {}

    /** What {@code answer} gives, with an absent graph as 503. */
    static <T> T orAnswer(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (GraphUnavailableException e) {
            LOG.warn(e.getMessage());
            throw unavailable("The graph does not answer, or not in time.");
        } catch (QuestionTooLargeException e) {
            throw tooLarge(e);
        } catch (QuestionsWaitException e) {
            throw unavailable("The question is a large one, and other large ones are being answered.");
        }
    }

    /** The same with a number that can't be compared as 400. */
    static <T> T orAnswer(String field, Supplier<T> answer) {
        try {
            return orAnswer(answer);
        } catch (InvalidNumberException e) {
            throw Asked.invalid(
                    "There is nothing in %s to compare by: %s".formatted(field, e.getMessage()),
                    "Give the number as it is written on the tag or document.",
                    List.of(ProblemException.field(field, "has no letter or digit to compare by")));
        }
    }

    /** The same for what needs a source or the topic, too. */
    static <T> T orReplay(Supplier<T> replay) {
        try {
            return orAnswer(replay);
        } catch (PositionMovedException e) {
            throw unavailable("Another projector writes to the graph.");
        } catch (WebApplicationException | ProcessingException e) {
            throw unavailable("The event's source can't be asked: " + e.getMessage());
        }
    }

    private static ProblemException tooLarge(QuestionTooLargeException e) {
        return new ProblemException(
                QUESTION_TOO_LARGE,
                e.time().map(AsProblem::tooLong).orElseGet(() -> tooMuch(e)),
                "Ask from further down the line: forward from one lot or job instead of a heat or supplier lot, of a machine or operator in a shorter window, or backward from one lot, serial or shipment. An operator can give the service more heap and raise lotline.trace.budget.facts (neo4j-facts, if the plant doesn't fit into memory) and lotline.trace.budget.time.");
    }

    private static String tooLong(Duration time) {
        return "It takes longer than the %d seconds that one question may take.".formatted(time.toSeconds());
    }

    private static String tooMuch(QuestionTooLargeException e) {
        var facts = String.format(Locale.ROOT, "one question may read %,d facts", e.facts());
        return e.nodes() == 0
                ? "It concerns more than fits into one answer: %s.".formatted(facts)
                : String.format(Locale.ROOT, "The walk reached %,d nodes, and %s.", e.nodes(), facts);
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(
                        ProblemType.UNAVAILABLE, detail, "Send the same request again after the time in Retry-After.")
                .retryAfter(A_MOMENT);
    }
}
