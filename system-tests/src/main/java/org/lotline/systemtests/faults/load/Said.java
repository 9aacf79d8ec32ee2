package org.lotline.systemtests.faults.load;

import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * What came of one attempt.
 *
 * @param outcome what is known now
 * @param body the answer, or why there is none
 */
record Said(Outcome outcome, String body) {

    static final Said UNKNOWN = new Said(Outcome.UNKNOWN, "");

    /** A push is answered though its one line is refused. */
    static Said of(Answer answer) {
        var isRefused = answer.body().contains("\"result\":\"refused\"");
        var outcome = isRefused ? Outcome.REFUSED : Outcome.of(answer);
        return new Said(outcome, outcome == Outcome.OK ? answer.body() : answer.status() + " " + answer.body());
    }

    boolean is(Outcome wanted) {
        return outcome == wanted;
    }

    /** Of an answer that is {@link Outcome#OK}, the text at a JSON pointer. */
    String text(String pointer) {
        return new Answer(200, body).text(pointer);
    }
}
