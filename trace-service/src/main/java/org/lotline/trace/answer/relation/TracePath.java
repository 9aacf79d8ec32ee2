package org.lotline.trace.answer.relation;

import java.util.List;
import java.util.Optional;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.thing.Flow;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.lineage.Direction;

/**
 * Why one thing is in the trace of another.
 *
 * @param from what the first name stands for, by name
 * @param to what the second name stands for, by name
 * @param direction backward if {@code from} came of {@code to}; empty if there is no path
 * @param told the chain as a sentence, or that there is none
 * @param steps one shortest chain, in the direction in which the material went
 * @param basis on what the answer rests
 * @param gaps events that could not be projected and may belong here, in order
 * @param complete up to date and without gaps
 */
public record TracePath(
        List<Named> from,
        List<Named> to,
        Optional<Direction> direction,
        String told,
        List<Step> steps,
        Basis basis,
        List<Gap> gaps,
        boolean complete) {

    public TracePath {
        from = List.copyOf(from);
        to = List.copyOf(to);
        steps = List.copyOf(steps);
        gaps = List.copyOf(gaps);
    }

    /**
     * From one node to the next.
     *
     * @param from where material was
     * @param to where it went
     * @param flows every flow between the two, by time
     */
    public record Step(Named from, Named to, List<Flow> flows) {

        public Step {
            flows = List.copyOf(flows);
        }
    }
}
