package org.lotline.systemtests.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of all rounds, one row for each victim. */
record Table(List<Round> rounds) {

    private static final String ROW = "%-10s %6s %8s %9s %9s %9s %6s %6s %6s %10s";

    Table {
        rounds = List.copyOf(rounds);
    }

    @Override
    public String toString() {
        var head = ROW.formatted(
                "killed", "kills", "uncount.", "ok", "refused", "unknown", "lost", "twice", "other", "catch-up");
        var rows = Stream.of(Victim.values())
                .map(victim -> row(victim.inThePlant(), of(victim)))
                .toList();
        return Stream.of(Stream.of(head), rows.stream(), Stream.of(row("all", rounds)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private List<Round> of(Victim victim) {
        return rounds.stream().filter(round -> round.victim() == victim).toList();
    }

    private static String row(String name, List<Round> rounds) {
        var counted = rounds.stream().filter(Round::counts).count();
        var lost = violations(rounds, Violation.LOST);
        var twice = violations(rounds, Violation.TWICE);
        return ROW.formatted(
                name,
                counted,
                rounds.size() - counted,
                writes(rounds, Outcome.OK),
                writes(rounds, Outcome.REFUSED),
                writes(rounds, Outcome.UNKNOWN),
                lost,
                twice,
                Stream.of(Violation.values())
                                .mapToInt(violation -> violations(rounds, violation))
                                .sum()
                        - lost
                        - twice,
                "%.1f s".formatted(longest(rounds).toMillis() / 1e3));
    }

    private static long writes(List<Round> rounds, Outcome outcome) {
        return rounds.stream().mapToLong(round -> round.writes(outcome)).sum();
    }

    private static int violations(List<Round> rounds, Violation violation) {
        return rounds.stream()
                .mapToInt(round -> round.findings().count(violation))
                .sum();
    }

    private static Duration longest(List<Round> rounds) {
        return rounds.stream().map(Round::caughtUp).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
