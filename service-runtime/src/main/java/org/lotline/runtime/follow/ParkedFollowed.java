package org.lotline.runtime.follow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;

/**
 * An event of another service, or a record that is none, that has no effect here yet.
 *
 * @param position grows with the order of parking
 * @param eventId the event's; of a record without one, made from its place on the topic
 * @param source on whose topic it lies
 * @param sequence its place in the source; null if it has none
 * @param type if it says one
 * @param subject if it says one
 * @param touches the keys that it says it touches
 * @param kind why, in a word
 * @param reason why, as a sentence
 * @param parkedAt our clock (UTC)
 * @param attempts how often it was tried
 */
public record ParkedFollowed(
        long position,
        UUID eventId,
        Source source,
        @Nullable Long sequence,
        @Nullable String type,
        @Nullable String subject,
        List<String> touches,
        Kind kind,
        String reason,
        Instant parkedAt,
        long attempts) {

    /** Why it is parked. */
    public enum Kind {
        /** A follower can't take it. */
        REFUSED,
        /** It can't be read. */
        UNREADABLE,
        /** It could be taken, but one before it that names the same thing is parked. */
        WAITING,
        /** Its source does not know it; nothing waits behind it. */
        FOREIGN;

        /** As the table and the contract have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
