package org.lotline.systemtests.bench.trace;

import java.util.Map;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.rival.NoAnswer;
import org.lotline.systemtests.bench.rival.RecursiveCte;

/**
 * What came out for one closure.
 *
 * @param made the closure
 * @param samples by the name of who was asked
 * @param refusal what the product answered instead, empty if it answered
 * @param bytes of the product's answer
 * @param rivalBytes of the others' answer
 * @param upToDate which part of the product's answers had the proof, 0 to 1
 */
public record SetFigures(
        Made made, Map<String, Sample> samples, String refusal, long bytes, long rivalBytes, double upToDate) {

    public SetFigures {
        samples = Map.copyOf(samples);
    }

    /** Of whoever was asked so; empty if nobody was. */
    public Sample of(String name) {
        return samples.getOrDefault(name, Sample.NONE);
    }

    /** The product's. */
    public Sample product() {
        return of(Contestant.PRODUCT);
    }

    /** Milliseconds of the median above an HTTP no-op. */
    public double aboveNothing() {
        return product().p50() - of(NoAnswer.NAME).p50();
    }

    /** How many times the CTE's median. */
    public double toCte() {
        return product().p50() / of(RecursiveCte.NAME).p50();
    }

    /** Milliseconds of the product's median for a thousand nodes. */
    public double perThousandNodes() {
        return product().p50() * 1_000 / made.plan().nodes();
    }
}
