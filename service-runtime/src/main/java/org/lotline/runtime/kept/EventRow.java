package org.lotline.runtime.kept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.ActContext;

/**
 * An event as it is kept.
 *
 * @param occurredAt when it happened (UTC)
 * @param act that it is of
 * @param touches the keys that it concerns; none has a comma
 * @param json its payload
 */
public record EventRow(
        UUID id,
        String type,
        String source,
        String subject,
        Instant occurredAt,
        ActContext act,
        List<String> touches,
        String json) {

    public EventRow {
        touches = List.copyOf(touches);
    }

    @Nullable
    String traceparent() {
        return act.traceparent();
    }
}
