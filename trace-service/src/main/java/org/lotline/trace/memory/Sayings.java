package org.lotline.trace.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.Assertion;

/**
 * Who said something, when, and by which event: once for all facts of the event, which mostly have all of it in common. Of a fact
 * that is only voided yet, no more than the event is known.
 */
final class Sayings {

    private static final int UNSAID = 0;
    private static final int SAID = 1;

    private final Records records = new Records();
    private final Ints addresses = new Ints();
    private final Words sources = new Words();
    private final Words people = new Words();
    private final Packer packer = new Packer();
    private final RowIndex index = new RowIndex(row -> eventHash(most(row), least(row)));
    private int size;

    /** All of an assertion but its words. */
    record Said(
            UUID eventId,
            String source,
            long sequence,
            Instant occurredAt,
            Instant recordedAt,
            String recordedBy,
            String performedBy) {

        static Said of(Assertion assertion) {
            return new Said(
                    assertion.eventId(),
                    assertion.source(),
                    assertion.sequence(),
                    assertion.occurredAt(),
                    assertion.recordedAt(),
                    assertion.recordedBy(),
                    assertion.performedBy());
        }
    }

    /** Its row, a new one if there is none yet. */
    int intern(UUID eventId, @Nullable Said said) {
        var known = index.find(
                eventHash(eventId.getMostSignificantBits(), eventId.getLeastSignificantBits()),
                row -> most(row) == eventId.getMostSignificantBits()
                        && least(row) == eventId.getLeastSignificantBits()
                        && (said == null ? !isSaid(row) : said.equals(said(row))));
        return known >= 0 ? known : add(eventId, said);
    }

    private int add(UUID eventId, @Nullable Said said) {
        packer.clear().id(eventId);
        if (said == null) {
            packer.number(UNSAID);
        } else {
            pack(said);
        }
        var row = size++;
        addresses.set(row, records.add(packer));
        index.add(row);
        return row;
    }

    private void pack(Said said) {
        packer.number(SAID);
        sources.write(packer, said.source());
        packer.number(said.sequence());
        pack(said.recordedAt());
        pack(said.occurredAt());
        people.write(packer, said.recordedBy());
        people.write(packer, said.performedBy());
    }

    private void pack(Instant time) {
        packer.signed(time.getEpochSecond()).number(time.getNano());
    }

    private static Instant instant(Unpacker packed) {
        var seconds = packed.signed();
        return Instant.ofEpochSecond(seconds, packed.number());
    }

    boolean isSaid(int row) {
        return body(row).number() == SAID;
    }

    private Unpacker body(int row) {
        var address = addresses.get(row);
        return new Unpacker(records.page(address), Records.within(address) + 2 * Long.BYTES);
    }

    /** The upper half of its event's id. */
    long most(int row) {
        return half(row, 0);
    }

    /** The lower half of its event's id. */
    long least(int row) {
        return half(row, Long.BYTES);
    }

    private long half(int row, int at) {
        var address = addresses.get(row);
        return Unpacker.wholeAt(records.page(address), Records.within(address) + at);
    }

    UUID eventId(int row) {
        return new UUID(most(row), least(row));
    }

    /** {@code null} if nothing is said yet. */
    @Nullable
    Said said(int row) {
        var packed = body(row);
        if (packed.number() == UNSAID) {
            return null;
        }
        var source = sources.read(packed);
        var sequence = packed.number();
        var recordedAt = instant(packed);
        var occurredAt = instant(packed);
        var recordedBy = people.read(packed);
        return new Said(eventId(row), source, sequence, occurredAt, recordedAt, recordedBy, people.read(packed));
    }

    static int eventHash(long most, long least) {
        return Long.hashCode(most * 31 + least);
    }

    /** Whether it counts at a moment; false if nothing is said yet. */
    boolean counts(int row, AsOf moment) {
        var packed = body(row);
        if (packed.number() == UNSAID) {
            return false;
        }
        var source = sources.read(packed);
        return moment.reaches(source, packed.number()) && moment.isKnown(instant(packed));
    }

    long bytes() {
        return records.bytes() + addresses.bytes() + sources.bytes() + people.bytes() + index.bytes();
    }
}
