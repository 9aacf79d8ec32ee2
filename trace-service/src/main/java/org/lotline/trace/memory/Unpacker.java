package org.lotline.trace.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    long number() {
        var number = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int small() {
        return (int) number();
    }

    long signed() {
        var number = number();
        return number >>> 1 ^ -(number & 1);
    }

    long whole() {
        var whole = wholeAt(bytes, at);
        at += Long.BYTES;
        return whole;
    }

    static long wholeAt(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    UUID id() {
        return new UUID(whole(), whole());
    }

    String utf8() {
        return utf8((int) (number() >>> 2));
    }

    String utf8(int length) {
        var text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
