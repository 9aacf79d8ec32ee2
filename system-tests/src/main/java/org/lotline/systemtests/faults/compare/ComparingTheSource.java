package org.lotline.systemtests.faults.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * Compares a ledger with the events in one source's database: each write's once, gapless, and what was done to one lot, its job
 * and its shipment in the order of the writes, for one writer did it all, one after the other.
 */
public final class ComparingTheSource {

    private final String source;
    private final Map<SourceEvent.Said, List<SourceEvent>> said;
    private final Findings findings = new Findings();

    private ComparingTheSource(String source, List<SourceEvent> events) {
        this.source = source;
        this.said = events.stream().collect(Collectors.groupingBy(SourceEvent::said));
    }

    /** {@code events} are all of the source behind the sequence {@code before}, in ascending order. */
    public static Findings compare(String source, List<Entry> ledger, List<SourceEvent> events, long before) {
        var comparing = new ComparingTheSource(source, events);
        comparing.sequence(events, before);
        var own = ledger.stream()
                .filter(entry -> entry.write().act().service().equals(source))
                .toList();
        own.forEach(comparing::count);
        byLot(own).values().forEach(comparing::order);
        return comparing.findings;
    }

    private static Map<String, List<Entry>> byLot(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.write().lot(), LinkedHashMap::new, Collectors.toList()));
    }

    private void sequence(List<SourceEvent> events, long before) {
        var expected = before;
        var ids = new HashSet<UUID>();
        for (var event : events) {
            expected++;
            if (event.sequence() != expected) {
                findings.add(
                        Violation.BROKEN_SEQUENCE,
                        "%s's database: %d comes where %d must".formatted(source, event.sequence(), expected));
                expected = event.sequence();
            }
            if (!ids.add(event.id())) {
                findings.add(
                        Violation.BROKEN_SEQUENCE,
                        "%s's database: event %s has two places".formatted(source, event.id()));
            }
        }
    }

    private void count(Entry entry) {
        count(entry, false);
        if (entry.write().act().voids()) {
            count(entry, true);
        }
    }

    private void count(Entry entry, boolean isVoid) {
        if (entry.write().act().event().isEmpty()) {
            return;
        }
        WriteCount.violation(entry.outcome(), events(entry, isVoid).size())
                .ifPresent(violation -> findings.add(
                        violation,
                        "%s's database: the %s of %s is %s and there %d times"
                                .formatted(
                                        source,
                                        isVoid ? "void" : "event",
                                        entry.write().mark(),
                                        entry.outcome(),
                                        events(entry, isVoid).size())));
    }

    private List<SourceEvent> events(Entry entry, boolean isVoid) {
        var write = entry.write();
        return write.act()
                .event()
                .map(type -> said.getOrDefault(new SourceEvent.Said(write.mark(), type, isVoid), List.of()))
                .orElse(List.of());
    }

    private void order(List<Entry> entries) {
        var last = 0L;
        for (var entry : entries) {
            for (var event : entry.is(Outcome.OK) ? events(entry, false) : List.<SourceEvent>of()) {
                if (event.sequence() < last) {
                    findings.add(
                            Violation.OUT_OF_ORDER,
                            "%s's database: %s has sequence %d, what was done before it %d"
                                    .formatted(source, entry.write().mark(), event.sequence(), last));
                }
                last = Math.max(last, event.sequence());
            }
        }
    }
}
