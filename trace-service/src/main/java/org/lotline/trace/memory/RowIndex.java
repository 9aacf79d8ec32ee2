package org.lotline.trace.memory;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Finds rows of a table by what they hold. It keeps only their numbers: what they hold is looked up where it lies. */
final class RowIndex {

    private static final int ABSENT = -1;

    private final IntUnaryOperator hashOf;
    private int[] slots = new int[64];
    private int size;

    /** @param hashOf of a row */
    RowIndex(IntUnaryOperator hashOf) {
        this.hashOf = hashOf;
    }

    /** The row of that hash that is the one; −1 if there is none. */
    int find(int hash, IntPredicate isIt) {
        for (var slot = mixed(hash) & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            var row = slots[slot] - 1;
            if (isIt.test(row)) {
                return row;
            }
        }
        return ABSENT;
    }

    /** One that isn't in yet. */
    void add(int row) {
        if (++size > slots.length / 4 * 3) {
            grow();
        }
        put(row);
    }

    private void put(int row) {
        var slot = mixed(hashOf.applyAsInt(row)) & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = row + 1;
    }

    private void grow() {
        var before = slots;
        slots = new int[2 * before.length];
        for (var held : before) {
            if (held != 0) {
                put(held - 1);
            }
        }
    }

    private static int mixed(int hash) {
        var mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    long bytes() {
        return (long) slots.length * Integer.BYTES;
    }
}
