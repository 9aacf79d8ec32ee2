package org.lotline.runtime.definition;

import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.LotEvent;
import org.lotline.runtime.act.ActContext;

/**
 * One kind of noun that is defined by others, again and again: how it is kept and told.
 *
 * @param <N> the noun, with its row
 * @param <D> what is said of it: a value, equal to another if both say the same
 */
public interface MasterData<N, D> {

    /**
     * Makes its row if there is none. Of two who define one at once the second waits for the first, and finds its row.
     *
     * @return whether there was none
     */
    boolean claim(D wanted);

    /** The noun, its row locked. */
    N locked(D wanted);

    /** How it stands. */
    D definitionOf(N noun);

    /**
     * Makes it as it is wanted.
     *
     * @param before how it was defined; null if it is new
     * @throws org.lotline.runtime.problem.ProblemException if something that rests on it stands against it
     */
    void become(N noun, D wanted, @Nullable D before, ActContext act);

    /** What others are told. Its subject is the noun, its type is what was done. */
    LotEvent eventOf(D definition);

    /** What the audit trail keeps of it. */
    default Object auditOf(D definition) {
        return eventOf(definition);
    }

    /** What was done, as the audit trail has it, such as {@code supplier-defined}. */
    String action();
}
