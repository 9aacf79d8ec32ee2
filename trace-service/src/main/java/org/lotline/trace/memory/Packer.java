package org.lotline.trace.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Writes numbers, ids and texts one behind the other, {@link Unpacker} reads them. Used again and again by one thread. */
final class Packer {

    private byte[] bytes = new byte[256];
    private int size;

    Packer clear() {
        size = 0;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** From 0 on; small ones take a byte. */
    Packer number(long number) {
        room(10);
        var left = number;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    /** Below 0, too. */
    Packer signed(long number) {
        return number(number << 1 ^ number >> 63);
    }

    Packer id(UUID id) {
        room(16);
        whole(id.getMostSignificantBits());
        whole(id.getLeastSignificantBits());
        return this;
    }

    Packer utf8(String text) {
        return utf8(text, 0);
    }

    /** Its length, in the upper bits of a number of which the two lowest say what follows, and its bytes. */
    Packer utf8(String text, int form) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number((long) utf8.length << 2 | form);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    private void whole(long number) {
        for (var shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (number >>> shift);
        }
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
