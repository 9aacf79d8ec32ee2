package org.lotline.trace.memory;

import java.util.Arrays;

/** A column of numbers from 0 to 255 by row. */
final class Octets {

    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;
    private static final int WITHIN = PAGE - 1;

    private byte[][] pages = new byte[4][];
    private int paged;

    int get(int row) {
        return pages[row >>> BITS][row & WITHIN] & 0xFF;
    }

    void set(int row, int value) {
        var page = row >>> BITS;
        while (page >= paged) {
            if (paged == pages.length) {
                pages = Arrays.copyOf(pages, 2 * pages.length);
            }
            pages[paged++] = new byte[PAGE];
        }
        pages[page][row & WITHIN] = (byte) value;
    }

    long bytes() {
        return (long) paged * PAGE;
    }
}
