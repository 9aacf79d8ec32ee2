package org.lotline.runtime.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** Nothing is gathered without bound. */
class WaitingRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-15T06:00:00Z");
    private static final ActContext ACT =
            new ActContext("jo", "jo", NOW, NOW, ActMode.REQUEST, TimeSource.KEYED, Set.of(), null);

    private final WaitingRows waiting = new WaitingRows();

    @Test
    void givenEvents_whenTheLastOfAThousandComes_thenItIsFull() {
        for (var event = 1; event < WaitingRows.MOST_ROWS; event++) {
            waiting.add(event("{}"));
        }
        assertThat(waiting.isFull()).isFalse();

        waiting.add(event("{}"));

        assertThat(waiting.isFull()).isTrue();
    }

    @Test
    void givenChanges_whenTheLastOfAThousandComes_thenItIsFull() {
        for (var change = 1; change < WaitingRows.MOST_ROWS; change++) {
            waiting.add(change(null, "{}"));
        }
        assertThat(waiting.isFull()).isFalse();

        waiting.add(change(null, "{}"));

        assertThat(waiting.isFull()).isTrue();
    }

    @Test
    void givenFewRowsOfMuchText_whenTheyAreTooMuchTogether_thenItIsFullUntilTheyAreWritten() {
        var third = "x".repeat(WaitingRows.MOST_TEXT / 3 + 1);
        waiting.add(event(third));
        waiting.add(change(null, third));
        assertThat(waiting.isFull()).isFalse();

        waiting.add(change(third, null));
        assertThat(waiting.isFull()).isTrue();

        waiting.clear();
        assertThat(waiting.isFull()).isFalse();
    }

    private static EventRow event(String json) {
        return new EventRow(UUID.randomUUID(), "type", "source", "subject", NOW, ACT, List.of(), json);
    }

    private static AuditRow change(@Nullable String before, @Nullable String after) {
        return new AuditRow(ACT, "subject", "action", before, after, null);
    }
}
