package org.lotline.quality.inspection;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What failed, in a sentence; the first few suffice. */
final class Failure {

    private static final int NAMED = 3;

    private Failure() {}

    static String of(InspectionReport report) {
        var failed =
                report.readings().stream().filter(reading -> !reading.isGood()).toList();
        var named = failed.stream().limit(NAMED).map(Failure::words).collect(Collectors.joining("; "));
        var more = failed.size() > NAMED ? "; and %d more".formatted(failed.size() - NAMED) : "";
        return "The %s inspection failed: %s%s.".formatted(report.kind().word(), named, more);
    }

    private static String words(Reading reading) {
        if (!reading.isOutside()) {
            return reading.name() + " did not pass";
        }
        var unit = reading.unit() == null ? "" : " " + reading.unit();
        return "%s %s%s is outside %s to %s"
                .formatted(
                        reading.name(),
                        Objects.requireNonNull(reading.value()).toPlainString(),
                        unit,
                        limit(reading.lowerLimit()),
                        limit(reading.upperLimit()));
    }

    private static String limit(@Nullable BigDecimal limit) {
        return limit == null ? "any" : limit.toPlainString();
    }
}
