package org.lotline.trace.memory;

import java.util.Arrays;

/** Records of any length, found by an address. They stay as they were written and where; 0 is the address of none. */
final class Records {

    private static final int BITS = 16;
    private static final int PAGE = 1 << BITS;
    private static final int MOST_PAGES = 1 << 16;

    private volatile byte[][] pages = {new byte[PAGE]};
    private int paged = 1;
    private int used = 1;
    private long bytes = PAGE;

    /** @throws MemoryFullException if there are more than addresses reach */
    int add(Packer packer) {
        var size = packer.size();
        if (used + size > PAGE) {
            open(Math.max(PAGE, size));
        }
        var page = paged - 1;
        System.arraycopy(packer.bytes(), 0, pages[page], used, size);
        var address = page << BITS | used;
        used += size;
        return address;
    }

    private void open(int size) {
        if (paged == MOST_PAGES) {
            throw new MemoryFullException();
        }
        if (paged == pages.length) {
            pages = Arrays.copyOf(pages, 2 * paged);
        }
        pages[paged++] = new byte[size];
        used = 0;
        bytes += size;
    }

    Unpacker at(int address) {
        return new Unpacker(page(address), within(address));
    }

    byte[] page(int address) {
        return pages[address >>> BITS];
    }

    static int within(int address) {
        return address & PAGE - 1;
    }

    long bytes() {
        return bytes;
    }
}
