package org.lotline.systemtests.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.systemtests.faults.compare.Violation;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Outcome;

/** The figures of all rounds, one row for each thing that was killed, and how often each act was acknowledged. */
record Table(List<Round> rounds) {

    private static final String ROW = "%-10s %6s %8s %9s %9s %9s %6s %6s %6s %10s";

    Table {
        rounds = List.copyOf(rounds);
    }

    @Override
    public String toString() {
        var head = ROW.formatted(
                "killed", "kills", "uncount.", "ok", "refused", "unknown", "lost", "twice", "other", "catch-up");
        var rows = rounds.stream()
                .map(Round::name)
                .distinct()
                .map(name -> row(name, of(name)))
                .toList();
        return Stream.of(Stream.of(head), rows.stream(), Stream.of(row("all", rounds)), acts())
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Stream<String> acts() {
        return Arrays.stream(Act.values())
                .map(act -> "  %-16s %9s"
                        .formatted(
                                act,
                                rounds.stream()
                                        .mapToLong(round -> round.acknowledged(act))
                                        .sum()));
    }

    private List<Round> of(String name) {
        return rounds.stream().filter(round -> round.name().equals(name)).toList();
    }

    private static String row(String name, List<Round> rounds) {
        var kills = rounds.stream().mapToLong(round -> round.kills().size()).sum();
        var counted = rounds.stream().mapToLong(Round::counted).sum();
        var lost = violations(rounds, Violation.LOST);
        var twice = violations(rounds, Violation.TWICE);
        return ROW.formatted(
                name,
                counted,
                kills - counted,
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
        return rounds.stream()
                .map(Round::caughtUp)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
