package org.lotline.systemtests.bench.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * What is to be made of the bars of one heat. Its things are numbered from 0 in {@code kinds}; all of them are in the forward
 * trace of the heat.
 *
 * @param name of the set
 * @param isShape whether it is made to be hard, not to be like a plant's
 * @param kinds what each thing is
 * @param received the lots that come in with the heat
 * @param jobs in an order in which they can be done; one that yields again what went in is rework
 * @param shipments what leaves
 */
public record Plan(
        String name,
        boolean isShape,
        List<Kind> kinds,
        List<Integer> received,
        List<Job> jobs,
        List<Shipment> shipments) {

    /** What a thing of a closure is. */
    public enum Kind {
        LOT,
        JOB,
        SHIPMENT
    }

    /**
     * A job.
     *
     * @param thing its number
     * @param inputs the lots that go in
     * @param outputs the lots that come out
     */
    public record Job(int thing, List<Integer> inputs, List<Integer> outputs) {
        public Job {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * A shipment of one lot.
     *
     * @param thing its number
     * @param lot what it holds
     */
    public record Shipment(int thing, int lot) {}

    public Plan {
        kinds = List.copyOf(kinds);
        received = List.copyOf(received);
        jobs = List.copyOf(jobs);
        shipments = List.copyOf(shipments);
    }

    /** How many lots, jobs and shipments the closure has. */
    public int nodes() {
        return kinds.size();
    }

    /** Jobs that don't wait for each other, by and by. */
    public List<List<Job>> rounds() {
        var madeIn = new HashMap<Integer, Integer>();
        var rounds = new ArrayList<List<Job>>();
        for (var job : jobs) {
            var round = job.inputs().stream()
                    .mapToInt(lot -> madeIn.getOrDefault(lot, 0))
                    .max()
                    .orElse(0);
            while (rounds.size() <= round) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(job);
            job.outputs().forEach(lot -> madeIn.merge(lot, round + 1, Math::max));
        }
        return rounds;
    }
}
