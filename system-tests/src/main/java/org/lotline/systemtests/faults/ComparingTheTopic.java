package org.lotline.systemtests.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares the topic with the source's database: the same events, first occurrences of each subject in order. */
final class ComparingTheTopic {

    private final Map<UUID, Long> atSource = new HashMap<>();
    private final Map<UUID, Long> firsts = new HashMap<>();
    private final Map<String, Long> lastOfSubject = new HashMap<>();
    private final Findings findings = new Findings();

    private ComparingTheTopic() {}

    /**
     * @param events all of the source, from the beginning
     * @param topic all of the topic, from the beginning
     */
    static Findings compare(List<SourceEvent> events, List<TopicEvent> topic) {
        var comparing = new ComparingTheTopic();
        events.forEach(event -> comparing.atSource.put(event.id(), event.sequence()));
        topic.forEach(comparing::take);
        events.stream()
                .filter(event -> !comparing.firsts.containsKey(event.id()))
                .forEach(event -> comparing.findings.add(
                        Violation.NOT_CARRIED_ON, "topic: event %s of the database isn't there".formatted(event)));
        return comparing.findings;
    }

    private void take(TopicEvent event) {
        var sequence = atSource.get(event.id());
        if (sequence == null) {
            findings.add(Violation.INVENTED, "topic: %s is not in the database".formatted(event));
        } else if (sequence != event.sequence()) {
            findings.add(
                    Violation.BROKEN_SEQUENCE,
                    "topic: %s has sequence %d in the database".formatted(event, sequence));
        }
        if (firsts.putIfAbsent(event.id(), event.sequence()) == null) {
            first(event);
        }
    }

    private void first(TopicEvent event) {
        var before = lastOfSubject.put(event.subject(), event.sequence());
        if (before != null && before > event.sequence()) {
            findings.add(
                    Violation.OUT_OF_ORDER,
                    "topic: %s comes behind sequence %d of the same subject".formatted(event, before));
        }
    }
}
