package org.lotline.trace.lineage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over every property of every fact: equal histories give equal hashes, whatever the order in which the events
 * came. Facts are added one by one in ascending order of their keys, so that a store can stream them. Every value is
 * preceded by its length in UTF-8 bytes, an absent one has length −1, and every map by its size, so no two graphs are
 * written the same. Not thread-safe.
 */
public final class CanonicalHash {

    private static final int ABSENT = -1;

    private final MessageDigest sha256;
    private long facts;
    private String last = "";

    public CanonicalHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** @throws IllegalArgumentException unless its key comes after the one before it ({@link String#compareTo}) */
    public CanonicalHash add(Fact fact) {
        if (fact.key().compareTo(last) <= 0) {
            throw new IllegalArgumentException(
                    "facts come by ascending key, not %s after %s".formatted(fact.key(), last));
        }
        last = fact.key();
        facts++;
        write(fact.key());
        write(fact.kind().name());
        write(fact.from());
        write(fact.to());
        write(fact.assertion());
        write(fact.voiding());
        return this;
    }

    /** How many facts have been added. */
    public long facts() {
        return facts;
    }

    /** The hash of what has been added, 64 lower-case hexadecimal digits; afterwards it starts anew. */
    public String hex() {
        last = "";
        facts = 0;
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void write(@Nullable Assertion assertion) {
        writeNumber(assertion == null ? ABSENT : assertion.properties().size());
        if (assertion == null) {
            return;
        }
        assertion.properties().forEach((name, value) -> {
            write(name);
            write(value);
        });
        write(assertion.source());
        writeNumber(assertion.sequence());
        write(assertion.eventId());
        write(assertion.occurredAt());
        write(assertion.recordedAt());
        write(assertion.recordedBy());
        write(assertion.performedBy());
    }

    private void write(@Nullable VoidRecord voiding) {
        writeNumber(voiding == null ? ABSENT : 1);
        if (voiding == null) {
            return;
        }
        write(voiding.eventId());
        write(voiding.source());
        writeNumber(voiding.sequence());
        write(voiding.voidedAt());
        write(voiding.voidedBy());
        write(voiding.reason());
        write(voiding.replacedBy());
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            writeNumber(ABSENT);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        writeNumber(bytes.length);
        sha256.update(bytes);
    }

    private void writeNumber(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }
}
