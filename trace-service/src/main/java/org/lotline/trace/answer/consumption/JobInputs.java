package org.lotline.trace.answer.consumption;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.thing.Amounts;

/**
 * What went into one job, beside what its outputs hold by their bills. What was issued for one output counts for that; what was
 * issued for none counts for all of them together.
 *
 * @param job its key
 * @param outputs what it has yielded
 * @param inputs what went in, and back with a quantity below zero
 * @param scrap what its runs scrapped
 * @param done whether nothing more is to come of it
 */
public record JobInputs(String job, List<Output> outputs, List<Input> inputs, List<Measure> scrap, boolean done) {

    public JobInputs {
        outputs = List.copyOf(outputs);
        inputs = List.copyOf(inputs);
        scrap = List.copyOf(scrap);
    }

    /**
     * A completion.
     *
     * @param lot what came of it
     * @param quantity how much
     * @param bill the lines of its bill that need records
     */
    record Output(String lot, Measure quantity, List<BillLine> bill) {}

    /**
     * One issue or return.
     *
     * @param output the lot for which it was; {@code null} for all
     * @param item its item's key; {@code null} if that isn't known
     * @param quantity how much; below zero if it came back
     * @param untracked whether the lot was not stated
     */
    record Input(@Nullable String output, @Nullable String item, Measure quantity, boolean untracked) {

        Input back() {
            return new Input(output, item, new Measure(quantity.value().negate(), quantity.unit()), untracked);
        }
    }

    /**
     * Of what an output's bill wants too little has gone in.
     *
     * @param job that made it
     * @param lot the output
     * @param line what the bill wants
     * @param least how much at least for all outputs that share it, tolerance taken off, in the line's unit
     * @param consumed how much of that went in
     * @param nothing whether nothing at all is on record to have gone in for it
     */
    public record Shortage(String job, String lot, BillLine line, Ratio least, Ratio consumed, boolean nothing) {}

    /** What lines of several outputs have in common, when the same goes in for all of them. */
    record Pool(String wants, String unit) implements Comparable<Pool> {

        static Pool of(BillLine line) {
            return new Pool(line.wants(), line.unit());
        }

        @Override
        public int compareTo(Pool other) {
            return (wants + " " + unit).compareTo(other.wants + " " + other.unit);
        }
    }

    /** Whether anything is on record to have gone in for that output. */
    boolean hasInputs(String lot) {
        return inputs.stream()
                .filter(input -> input.quantity().value().signum() > 0)
                .anyMatch(input -> input.output() == null || input.output().equals(lot));
    }

    /** @param known whether only what went in of known lots counts */
    List<Shortage> shortages(boolean known) {
        return pools().stream().flatMap(pool -> shortages(pool, known)).toList();
    }

    private Set<Pool> pools() {
        var pools = new TreeSet<Pool>();
        outputs.forEach(output -> output.bill().forEach(line -> pools.add(Pool.of(line))));
        return pools;
    }

    private Stream<Shortage> shortages(Pool pool, boolean known) {
        var lines = new TreeMap<String, BillLine>();
        var missing = new TreeMap<String, Ratio>();
        var least = Ratio.ZERO;
        var bound = Ratio.ZERO;
        for (var entry : needs(pool, lines, BillLine::least).entrySet()) {
            var lot = entry.getKey();
            var own = consumed(pool, known, input -> lot.equals(input.output()));
            missing.put(lot, entry.getValue().minus(own).atLeastZero());
            least = least.plus(entry.getValue());
            bound = bound.plus(own);
        }
        var shared = consumed(pool, known, input -> input.output() == null);
        var open = missing.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        if (open.compareTo(shared) <= 0 || !open.isAboveZero()) {
            return Stream.empty();
        }
        var needed = least;
        var consumed = bound.plus(shared);
        return missing.entrySet().stream()
                .filter(entry -> entry.getValue().isAboveZero())
                .map(Map.Entry::getKey)
                .flatMap(lot -> Stream.ofNullable(lines.get(lot))
                        .map(line -> new Shortage(job, lot, line, needed, consumed, !hasInputs(lot))));
    }

    /** By output, what its lines of the pool want; the lines are put down beside. */
    private Map<String, Ratio> needs(
            Pool pool, Map<String, BillLine> lines, BiFunction<BillLine, BigDecimal, Ratio> need) {
        var needs = new TreeMap<String, Ratio>();
        for (var output : outputs) {
            for (var line : output.bill()) {
                if (Pool.of(line).equals(pool)) {
                    lines.put(output.lot(), line);
                    needs.merge(output.lot(), need.apply(line, output.quantity().value()), Ratio::plus);
                }
            }
        }
        return needs;
    }

    private Ratio consumed(Pool pool, boolean known, Predicate<Input> meant) {
        return inputs.stream()
                .filter(meant)
                .filter(input -> !known || !input.untracked())
                .filter(input -> input.item() != null
                        && pool(input.item()).filter(pool::equals).isPresent())
                .flatMap(input -> Amounts.converted(input.quantity(), pool.unit()).stream())
                .map(quantity -> Ratio.of(quantity.value()))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The line that takes an item: the one that wants it, else the first one for which it is a substitute. */
    private Optional<Pool> pool(String item) {
        return lines().filter(line -> line.wants().equals(item))
                .findFirst()
                .or(() -> lines().filter(line -> line.substitutes().contains(item))
                        .findFirst())
                .map(Pool::of);
    }

    private Stream<BillLine> lines() {
        return outputs.stream().flatMap(output -> output.bill().stream());
    }

    /** Whether a line of the bills takes an item, and counts it in a unit into which this one converts. */
    public boolean judges(String item, String unit) {
        return pool(item)
                .flatMap(pool -> Amounts.converted(new Measure(BigDecimal.ONE, unit), pool.unit()))
                .isPresent();
    }

    /**
     * What went in of what the line wants that takes this item, and neither the products with their declared loss and tolerance
     * nor scrap account for. In a job that isn't done it may still come.
     */
    public Optional<Measure> unexplained(String item) {
        var pool = pool(item);
        if (!done || pool.isEmpty()) {
            return Optional.empty();
        }
        var rest = consumed(pool.get(), false, input -> true)
                .minus(explained(pool.get()))
                .atLeastZero();
        return rest.isAboveZero()
                ? Optional.of(new Measure(rest.told(), pool.get().unit()))
                : Optional.empty();
    }

    private Ratio explained(Pool pool) {
        var products =
                needs(pool, new TreeMap<>(), BillLine::most).values().stream().reduce(Ratio.ZERO, Ratio::plus);
        var sum = new ArrayList<Ratio>(List.of(products));
        for (var scrapped : scrap) {
            scrapOf(scrapped, pool).ifPresent(sum::add);
        }
        return sum.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Scrapped pieces of the product hold what a good one does; scrapped material must be of one line alone. */
    private Optional<Ratio> scrapOf(Measure scrapped, Pool pool) {
        for (var output : outputs) {
            var pieces = Amounts.converted(scrapped, output.quantity().unit());
            if (pieces.isPresent()) {
                return output.bill().stream()
                        .filter(line -> Pool.of(line).equals(pool))
                        .map(line -> line.most(pieces.get().value()))
                        .findFirst();
            }
        }
        var alike = pools().stream()
                .filter(one -> Amounts.converted(scrapped, one.unit()).isPresent())
                .toList();
        return alike.equals(List.of(pool))
                ? Amounts.converted(scrapped, pool.unit()).map(quantity -> Ratio.of(quantity.value()))
                : Optional.empty();
    }
}
