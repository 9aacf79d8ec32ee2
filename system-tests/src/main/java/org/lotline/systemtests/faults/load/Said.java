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

    static Said of(Answer answer) {
        var outcome = Outcome.of(answer);
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
