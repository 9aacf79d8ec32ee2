package org.lotline.runtime.follow;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.ParkedFollowed.Kind;

/** The table {@code parked_followed}. Whoever changes it has locked the source in {@link FollowedTopics}. */
@Singleton
public class ParkedEvents {

    private static final String COLUMNS =
            "position, event_id, source, sequence, type, subject, touches, kind, reason, parked_at, attempts";

    /** An event that was parked under the same id is not parked twice: a foreign record may repeat it. */
    private static final String ADD = """
            INSERT INTO parked_followed (event_id, source, sequence, type, subject, touches, keys, blocks, kind, reason,
                                         parked_at, attempts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (event_id) DO NOTHING""";

    /** One before it, of the same source, that is parked too and names what it names. */
    private static final String BLOCKER = """
            SELECT event_id FROM parked_followed
            WHERE source = ? AND sequence < ? AND kind <> 'foreign' AND blocks && ?::text[] ORDER BY sequence LIMIT 1""";

    private static final String FREE = "SELECT " + COLUMNS + """

             FROM parked_followed w WHERE source = ? AND sequence > ? AND kind = 'waiting' AND NOT EXISTS (
               SELECT 1 FROM parked_followed b
               WHERE b.source = w.source AND b.sequence < w.sequence AND b.kind <> 'foreign' AND b.blocks && w.keys)
            ORDER BY sequence LIMIT 1""";

    private static final int MAX_KEY = 500;
    private static final int MAX_TEXT = 2_000;

    private final Rows rows;
    private final Clock clock;

    ParkedEvents(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** At most so many in the order of parking, behind that position. */
    public List<ParkedFollowed> page(long behind, int limit) {
        return rows.list(
                "SELECT " + COLUMNS + " FROM parked_followed WHERE position > ? ORDER BY position LIMIT ?",
                ParkedEvents::parked,
                behind,
                limit);
    }

    Optional<ParkedFollowed> find(UUID eventId) {
        return rows.first(
                "SELECT " + COLUMNS + " FROM parked_followed WHERE event_id = ?", ParkedEvents::parked, eventId);
    }

    /**
     * Whatever is in it: a record that could not even be parked would stop its source for ever.
     *
     * @return whether it was not parked before
     */
    boolean add(Arrival arrival, Kind kind, String reason, long attempts) {
        var words = arrival.words();
        return rows.update(
                        ADD,
                        arrival.eventId(),
                        arrival.source().id(),
                        arrival.place().orElse(null),
                        clean(words.type()),
                        clean(words.subject()),
                        clean(words.touches()),
                        clean(arrival.keys()),
                        kind == Kind.FOREIGN ? new String[0] : clean(arrival.blocks()),
                        kind.word(),
                        clean(reason),
                        clock.instant(),
                        attempts)
                == 1;
    }

    /** PostgreSQL takes no NUL, and its indexes take no endless keys; none of ours is near that length. */
    private static String[] clean(Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.length() <= MAX_KEY)
                .map(key -> key.replace('\0', ' '))
                .toArray(String[]::new);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.substring(0, Math.min(text.length(), MAX_TEXT)).replace('\0', ' ');
    }

    /** An event that has lost its place to the source's own, whether it was parked or had been taken. */
    void foreign(Source source, long sequence, UUID eventId, String reason) {
        var none = new String[0];
        rows.update(
                ADD.replace("DO NOTHING", "DO UPDATE SET kind = excluded.kind, reason = excluded.reason"),
                eventId,
                source.id(),
                sequence,
                null,
                null,
                none,
                none,
                none,
                Kind.FOREIGN.word(),
                reason,
                clock.instant(),
                1L);
    }

    /** It was tried again in vain. */
    void refusedAgain(UUID eventId, Kind kind, String reason) {
        rows.update(
                "UPDATE parked_followed SET kind = ?, reason = ?, attempts = attempts + 1 WHERE event_id = ?",
                kind.word(),
                clean(reason),
                eventId);
    }

    /** @return whether it was there */
    boolean remove(UUID eventId) {
        return rows.update("DELETE FROM parked_followed WHERE event_id = ?", eventId) == 1;
    }

    /** The event behind which that one has to wait. */
    Optional<UUID> blockerOf(Arrival arrival, long sequence) {
        return rows.first(BLOCKER, row -> row.uuid(1), arrival.source().id(), sequence, clean(arrival.keys()));
    }

    /** Whether any event of a run, which begins at that sequence, may have to wait behind one. */
    boolean mayBlock(Source source, long first, List<Arrival> run) {
        var keys = run.stream()
                .flatMap(arrival -> arrival.keys().stream())
                .distinct()
                .toList();
        return rows.first(BLOCKER, row -> row.uuid(1), source.id(), first, clean(keys))
                .isPresent();
    }

    /** The first one behind that sequence that waits for none any more. */
    Optional<ParkedFollowed> firstFree(Source source, long behind) {
        return rows.first(FREE, ParkedEvents::parked, source.id(), behind);
    }

    private static ParkedFollowed parked(Row row) {
        return new ParkedFollowed(
                row.number(1),
                row.uuid(2),
                Source.byId(row.text(3)).orElseThrow(),
                row.numberOrNull(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.texts(7),
                Kind.of(row.text(8)),
                row.text(9),
                row.instant(10),
                row.number(11));
    }
}
