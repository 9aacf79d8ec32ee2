package org.lotline.trace.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one kind. The first so many different ones are kept once and written as their number; of a kind that repeats, such as
 * units, that is all of them. Any other is written as it is, an id in its 16 bytes.
 */
final class Words {

    private static final int KEPT = 2_048;
    private static final int FORM = 3;
    private static final int NUMBER = 0;
    private static final int TEXT = 1;
    private static final int ID = 2;
    private static final int ID_LENGTH = 36;
    /** A map's entry, a text and its array. */
    private static final int BYTES_OF_ONE = 120;

    private static final int LONGEST = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private volatile String[] words = new String[8];

    void write(Packer packer, String text) {
        if (numbers.size() < KEPT && text.length() <= LONGEST && !numbers.containsKey(text) && id(text) == null) {
            keep(text);
        }
        writeKnown(packer, text);
    }

    /** The same without keeping it: what was written before is written alike. */
    void writeKnown(Packer packer, String text) {
        var number = numbers.get(text);
        if (number != null) {
            packer.number((long) number << 2 | NUMBER);
            return;
        }
        var id = id(text);
        if (id == null) {
            packer.utf8(text, TEXT);
        } else {
            packer.number(ID).id(id);
        }
    }

    String read(Unpacker packed) {
        var head = packed.number();
        return switch ((int) head & FORM) {
            case NUMBER -> words[(int) (head >>> 2)];
            case TEXT -> packed.utf8((int) (head >>> 2));
            default -> packed.id().toString();
        };
    }

    private void keep(String text) {
        var number = numbers.size();
        numbers.put(text, number);
        var room = number == words.length ? Arrays.copyOf(words, 2 * number) : words;
        room[number] = text;
        words = room;
    }

    /** {@code null} unless the text is an id as {@link UUID#toString} writes it. */
    static @Nullable UUID id(String text) {
        if (text.length() != ID_LENGTH || text.charAt(8) != '-' || text.charAt(23) != '-') {
            return null;
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    long bytes() {
        return (long) numbers.size() * BYTES_OF_ONE;
    }
}
