package org.lotline.production.issue;

import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.runtime.problem.ProblemException;

/** Quality's gate, before material is issued (domain rule 2). Never asked inside a transaction. */
public interface Gate {

    /** @param key names the question: asked again under it, the answer is the one given before */
    Answer ask(UUID jobId, UUID lotId, Quantity quantity, String key);

    /** What the gate says. */
    sealed interface Answer {}

    /** It may be used. */
    record Cleared(UUID clearanceId) implements Answer {}

    /** It may not, in quality's words. */
    record Refused(ProblemException problem) implements Answer {}

    /** It doesn't know within the time: the issue goes through and is asked for again. */
    record Silent(Silence why) implements Answer {}

    /** Why it doesn't know. */
    enum Silence {
        /** It, or a source that it needs, can't be asked. */
        UNREACHABLE("unreachable"),
        /** It was asked, and didn't know within the time. */
        TOO_SLOW("too-slow");

        private final String word;

        Silence(String word) {
            this.word = word;
        }

        /** As the contract has it. */
        public String word() {
            return word;
        }
    }
}
