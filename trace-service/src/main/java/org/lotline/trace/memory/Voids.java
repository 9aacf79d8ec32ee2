package org.lotline.trace.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.lineage.VoidRecord;

/** The voids of facts, of which most have none. */
final class Voids {

    private static final int NOT_REPLACED = 0;
    private static final int REPLACED = 1;

    private final Records records = new Records();
    private final IntMap rows = new IntMap();
    private final Ints addresses = new Ints();
    private final Words words = new Words();
    private final Packer packer = new Packer();
    private int size;

    @Nullable
    VoidRecord of(int fact) {
        var row = rows.get(fact);
        return row < 0 ? null : read(records.at(addresses.get(row)));
    }

    /** Of two voids of one fact the one that stands stays. */
    void add(int fact, VoidRecord voiding) {
        var known = of(fact);
        if (known != null && known.compareTo(voiding) <= 0) {
            return;
        }
        packer.clear().id(voiding.eventId());
        words.write(packer, voiding.source());
        packer.number(voiding.sequence());
        packer.signed(voiding.voidedAt().getEpochSecond())
                .number(voiding.voidedAt().getNano());
        words.write(packer, voiding.voidedBy());
        words.write(packer, voiding.reason());
        var replacedBy = voiding.replacedBy();
        packer.number(replacedBy == null ? NOT_REPLACED : REPLACED);
        if (replacedBy != null) {
            packer.id(replacedBy);
        }
        if (known == null) {
            rows.put(fact, size++);
        }
        addresses.set(rows.get(fact), records.add(packer));
    }

    private VoidRecord read(Unpacker packed) {
        var eventId = packed.id();
        var source = words.read(packed);
        var sequence = packed.number();
        var seconds = packed.signed();
        var voidedAt = Instant.ofEpochSecond(seconds, packed.number());
        var voidedBy = words.read(packed);
        var reason = words.read(packed);
        var replacedBy = packed.number() == REPLACED ? packed.id() : null;
        return new VoidRecord(eventId, source, sequence, voidedAt, voidedBy, reason, replacedBy);
    }

    long bytes() {
        return records.bytes() + rows.bytes() + addresses.bytes() + words.bytes();
    }
}
