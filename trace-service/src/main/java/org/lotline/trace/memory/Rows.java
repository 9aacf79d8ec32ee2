package org.lotline.trace.memory;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers of rows, in the order of their coming. */
final class Rows {

    private int[] rows = new int[8];
    private int size;

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1));
        }
        rows[size++] = row;
    }

    int get(int at) {
        return rows[at];
    }

    int size() {
        return size;
    }

    IntStream stream() {
        return Arrays.stream(rows, 0, size);
    }

    long bytes() {
        return (long) rows.length * Integer.BYTES;
    }
}
