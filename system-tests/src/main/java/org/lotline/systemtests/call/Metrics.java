package org.lotline.systemtests.call;

import java.io.IOException;
import java.util.List;

/** What an instance of a service tells Prometheus, at one moment. */
public final class Metrics {

    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Asks for them.
     *
     * @throws IllegalStateException if it doesn't answer 200
     */
    public static Metrics of(Caller caller, String instance) throws IOException {
        var answer = caller.get(instance, Address.of("/q/metrics"));
        if (!answer.isOk()) {
            throw new IllegalStateException("the metrics of %s: %d".formatted(instance, answer.status()));
        }
        return of(answer.body());
    }

    static Metrics of(String text) {
        return new Metrics(text.lines().toList());
    }

    /** The sum over all labels; 0 if there is none, for a counter that never counted may be missing. */
    public double sum(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
