package org.lotline.trace.memory;

import java.util.Arrays;

/** A column of whole numbers by row, 0 where none was set. It grows by pages, so nothing is copied that is large. */
final class Ints {

    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;
    private static final int WITHIN = PAGE - 1;

    private int[][] pages = new int[4][];
    private int paged;

    int get(int row) {
        return pages[row >>> BITS][row & WITHIN];
    }

    void set(int row, int value) {
        var page = row >>> BITS;
        while (page >= paged) {
            if (paged == pages.length) {
                pages = Arrays.copyOf(pages, 2 * pages.length);
            }
            pages[paged++] = new int[PAGE];
        }
        pages[page][row & WITHIN] = value;
    }

    long bytes() {
        return (long) paged * PAGE * Integer.BYTES;
    }
}
