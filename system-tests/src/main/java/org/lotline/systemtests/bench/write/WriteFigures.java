package org.lotline.systemtests.bench.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Sample;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.figure.Text;
import org.lotline.systemtests.bench.load.Throughput;

/**
 * What came out of the writes.
 *
 * @param acts act by act and number of clients
 * @param deliveredLots lots a second in deliveries of a hundred lines
 * @param units how many serials were made in one call
 * @param serials how long that took
 * @param receipt what one costs
 */
public record WriteFigures(List<Throughput> acts, double deliveredLots, int units, Duration serials, Cost receipt) {

    private static final int MANY = 32;

    /**
     * Processor time, in milliseconds.
     *
     * @param millis by server and service; none if it was not measured
     */
    public record Cost(Map<String, Double> millis) {
        public Cost {
            millis = Map.copyOf(millis);
        }

        /** Of the whole plant; not a number if it was not measured. */
        public double total() {
            return millis.isEmpty()
                    ? Double.NaN
                    : millis.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        @Override
        public String toString() {
            return millis.entrySet().stream()
                    .filter(one -> one.getValue() >= 0.05)
                    .sorted((one, other) -> other.getValue().compareTo(one.getValue()))
                    .map(one -> one.getKey() + " " + Text.of(one.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    public WriteFigures {
        acts = List.copyOf(acts);
    }

    /** Rates, latencies, and what they are to the rival of as many clients. */
    public Table table() {
        return new Table(
                List.of("act", "clients", "per second", "p50 ms", "p99 ms", "refused", "/ bare"),
                acts.stream().map(this::row).toList());
    }

    private List<String> row(Throughput one) {
        return List.of(
                one.act(),
                String.valueOf(one.clients()),
                Text.of(one.perSecond()),
                Text.of(one.latency().p50()),
                Text.of(one.latency().p99()),
                String.valueOf(one.refused()),
                Text.of(toBare(one)));
    }

    private double toBare(Throughput one) {
        return one.perSecond() / perSecond(TwoInserts.NAME, one.clients());
    }

    private double perSecond(String act, int clients) {
        return find(act, clients).stream()
                .mapToDouble(Throughput::perSecond)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<Throughput> find(String act, int clients) {
        return acts.stream()
                .filter(one -> one.act().equals(act) && one.clients() == clients)
                .toList();
    }

    /** What doesn't fit into a table. */
    public String notes() {
        return """
                Deliveries of 100 lines: %s lots/s. %,d serials in one call: %s s.
                Processor time of one receipt until it is in the graph, over the whole plant: %s ms (%s).""".formatted(
                Text.of(deliveredLots), units, Text.of(serials.toMillis() / 1e3), Text.of(receipt.total()), receipt);
    }

    /** What the issue asks of writes. */
    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var act : List.of("receipt", "completion")) {
            var rate = perSecond(act, MANY);
            bars.add(Bar.atLeast("%ss at 32 clients: ≥ 400/s".formatted(act), 400, rate, "/s"));
            bars.add(Bar.atLeast(
                    "%ss at 32 clients: ≥ 0.15 × the bare two inserts".formatted(act),
                    0.15,
                    rate / perSecond(TwoInserts.NAME, MANY),
                    " ×"));
        }
        bars.add(Bar.atLeast("issues at 32 clients: ≥ 150/s", 150, perSecond("issue", MANY), "/s"));
        var issues = find("issue", MANY).stream()
                .findFirst()
                .map(Throughput::latency)
                .orElse(Sample.NONE);
        bars.add(Bar.atMost("issues at 32 clients: p99 < 300 ms", 300, issues.p99(), " ms"));
        bars.add(Bar.atLeast("deliveries of 100 lines: ≥ 2,000 lots/s", 2_000, deliveredLots, "/s"));
        bars.add(Bar.atMost("5,000 serials in one call: < 1 s", 1, serials.toMillis() / 1e3, " s"));
        bars.add(Bar.atMost("processor time of a receipt: ≤ 5 ms", 5, receipt.total(), " ms"));
        return bars;
    }
}
