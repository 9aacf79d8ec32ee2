package org.lotline.systemtests.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares a ledger with the events in the source's database: each once, gapless, each lot's in the order of its writes. */
final class ComparingTheSource {

    private final Map<String, List<SourceEvent>> byMark;
    private final Findings findings = new Findings();

    private ComparingTheSource(List<SourceEvent> events) {
        byMark = events.stream().collect(Collectors.groupingBy(SourceEvent::mark));
    }

    /** {@code events} are all behind the sequence {@code before}, in ascending order. */
    static Findings compare(List<Entry> ledger, List<SourceEvent> events, long before) {
        var comparing = new ComparingTheSource(events);
        comparing.sequence(events, before);
        ledger.forEach(comparing::count);
        Expected.of(ledger).forEach(comparing::order);
        return comparing.findings;
    }

    private void sequence(List<SourceEvent> events, long before) {
        var expected = before;
        var ids = new HashSet<UUID>();
        for (var event : events) {
            expected++;
            if (event.sequence() != expected) {
                findings.add(
                        Violation.BROKEN_SEQUENCE,
                        "database: %d comes where %d must".formatted(event.sequence(), expected));
                expected = event.sequence();
            }
            if (!ids.add(event.id())) {
                findings.add(Violation.BROKEN_SEQUENCE, "database: event %s has two places".formatted(event.id()));
            }
        }
    }

    private void count(Entry entry) {
        var found = byMark.getOrDefault(entry.write().mark(), List.of()).size();
        Counting.violation(entry.outcome(), found)
                .ifPresent(violation -> findings.add(
                        violation,
                        "database: the event of %s is %s and there %d times"
                                .formatted(entry.write().mark(), entry.outcome(), found)));
    }

    private void order(Expected lot) {
        var last = 0L;
        for (var entry : lot.acknowledged()) {
            for (var event : byMark.getOrDefault(entry.write().mark(), List.of())) {
                if (event.sequence() < last) {
                    findings.add(
                            Violation.OUT_OF_ORDER,
                            "database: %s has sequence %d, what was done before it %d"
                                    .formatted(entry.write().mark(), event.sequence(), last));
                }
                last = Math.max(last, event.sequence());
            }
        }
    }
}
