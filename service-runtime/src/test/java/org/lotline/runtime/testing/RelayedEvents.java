package org.lotline.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.runtime.event.StoredEvent;

/** What must hold for a topic, whatever has died: none lost, no gap, none out of its subject's order. */
public final class RelayedEvents {

    private static final Pattern COUNT = Pattern.compile("\\d+");

    private RelayedEvents() {}

    /**
     * What was sent again after a fault is the same under the same sequence.
     *
     * @param records the whole topic
     * @param events how many the source has
     */
    public static void assertAll(List<StoredEvent> records, long events) {
        var bySequence = new HashMap<Long, UUID>();
        var ids = new HashSet<UUID>();
        var first = new ArrayList<StoredEvent>();
        for (var record : records) {
            var known = bySequence.putIfAbsent(
                    record.envelope().sequence(), record.envelope().id());
            assertThat(known).isIn(null, record.envelope().id());
            if (ids.add(record.envelope().id())) {
                first.add(record);
            }
        }
        assertThat(bySequence.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, events).boxed().toList());
        assertSubjectsInOrder(first);
    }

    /** Of the writers' suppliers, whose names count up; other tests of this source give theirs real names. */
    private static void assertSubjectsInOrder(List<StoredEvent> events) {
        var versions = new HashMap<String, Long>();
        for (var event : events) {
            if (event.event() instanceof SupplierDefined(String code, String version, var sourceType)
                    && COUNT.matcher(version).matches()) {
                var next = Long.parseLong(version);
                assertThat(versions.merge(code, next, (before, now) -> before + 1))
                        .as(code)
                        .isEqualTo(next);
            }
        }
    }
}
