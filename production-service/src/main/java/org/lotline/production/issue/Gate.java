package org.lotline.production.issue;

import java.util.List;
import java.util.UUID;
import org.lotline.material.Quantity;
import org.lotline.runtime.rule.Finding;

/** Quality's gate, before material is issued (domain rule 2). Never asked inside a transaction. */
public interface Gate {

    /** @param key names the question: asked again under it, the answer is the one given before */
    Answer ask(UUID jobId, UUID lotId, Quantity quantity, String key);

    /** What the gate says. */
    sealed interface Answer {}

    /** It may be used. */
    record Cleared(UUID clearanceId) implements Answer {}

    /** It may not, in quality's words; at least one. */
    record Refused(List<Finding> said) implements Answer {

        public Refused {
            said = List.copyOf(said);
        }
    }

    /** It doesn't know within the time: the issue goes through and is asked for again. */
    record Silent(Silence why) implements Answer {}
}
