package org.lotline.trace.memory;

/** Numbers from 0 on by numbers from 0 on. One thread at a time. */
final class IntMap {

    private static final int ABSENT = -1;

    private int[] keys = new int[16];
    private int[] values = new int[16];
    private int size;

    /** −1 if there is none. */
    int get(int key) {
        var slot = slot(key);
        return keys[slot] == 0 ? ABSENT : values[slot];
    }

    /** Whether there was none. */
    boolean add(int key) {
        var before = size;
        put(key, 0);
        return size > before;
    }

    void put(int key, int value) {
        var slot = slot(key);
        if (keys[slot] == 0) {
            size++;
        }
        keys[slot] = key + 1;
        values[slot] = value;
        if (size > keys.length / 4 * 3) {
            grow();
        }
    }

    private int slot(int key) {
        var mixed = key * 0x9E3779B9;
        var slot = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new int[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        size = 0;
        for (var at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != 0) {
                put(oldKeys[at] - 1, oldValues[at]);
            }
        }
    }

    long bytes() {
        return 2L * keys.length * Integer.BYTES;
    }
}
