package org.lotline.systemtests.bench.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis from one power of ten to another.
 *
 * @param low the exponent at its start
 * @param high the exponent at its end
 * @param from where it starts, in units of the picture
 * @param to where it ends
 */
record Axis(int low, int high, double from, double to) {

    /** So long that all of these are on it; of nothing it goes from 1 to 10. */
    static Axis of(Collection<Double> values, double from, double to) {
        var low = (int) Math.floor(
                Math.log10(values.stream().mapToDouble(value -> value).min().orElse(1)));
        var high = (int) Math.ceil(
                Math.log10(values.stream().mapToDouble(value -> value).max().orElse(10)));
        return new Axis(low, Math.max(high, low + 1), from, to);
    }

    double at(double value) {
        return from + (to - from) * (Math.log10(value) - low) / (high - low);
    }

    /** The powers of ten on it. */
    List<Double> decades() {
        return DoubleStream.iterate(low, exponent -> exponent <= high, exponent -> exponent + 1)
                .map(exponent -> Math.pow(10, exponent))
                .boxed()
                .toList();
    }
}
