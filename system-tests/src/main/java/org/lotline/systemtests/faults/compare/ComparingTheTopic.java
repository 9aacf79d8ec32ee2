package org.lotline.systemtests.faults.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the topic with the source's database: the same events, first occurrences of each subject in order. */
public final class ComparingTheTopic {

    private final String source;
    private final Map<UUID, Long> atSource = new HashMap<>();
    private final Map<UUID, Long> firsts = new HashMap<>();
    private final Map<String, Long> lastOfSubject = new HashMap<>();
    private final Findings findings = new Findings();

    private ComparingTheTopic(String source) {
        this.source = source;
    }

    /**
     * @param events all of the source, from the beginning
     * @param topic all of the topic, from the beginning
     */
    public static Findings compare(String source, List<Sequenced> events, List<Sequenced> topic) {
        var comparing = new ComparingTheTopic(source);
        events.forEach(event -> comparing.atSource.put(event.id(), event.sequence()));
        topic.forEach(comparing::take);
        events.stream()
                .filter(event -> !comparing.firsts.containsKey(event.id()))
                .forEach(event -> comparing.find(Violation.NOT_CARRIED_ON, event, "of the database isn't there"));
        return comparing.findings;
    }

    private void take(Sequenced event) {
        var sequence = atSource.get(event.id());
        if (sequence == null) {
            find(Violation.INVENTED, event, "is not in the database");
        } else if (sequence != event.sequence()) {
            find(Violation.BROKEN_SEQUENCE, event, "has sequence %d in the database".formatted(sequence));
        }
        if (firsts.putIfAbsent(event.id(), event.sequence()) == null) {
            first(event);
        }
    }

    private void first(Sequenced event) {
        var before = lastOfSubject.put(event.subject(), event.sequence());
        if (before != null && before > event.sequence()) {
            find(Violation.OUT_OF_ORDER, event, "comes behind sequence %d of the same subject".formatted(before));
        }
    }

    private void find(Violation violation, Sequenced event, String what) {
        findings.add(violation, "%s's topic: %s %s".formatted(source, event, what));
    }
}
