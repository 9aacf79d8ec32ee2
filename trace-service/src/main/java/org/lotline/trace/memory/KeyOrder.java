package org.lotline.trace.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Rows in the order of their keys. Most come in that order, for ids are given in it, and then nothing is moved. */
final class KeyOrder {

    private static final int ABSENT = -1;
    private static final int MOST = 512;
    private static final int FIRST = 8;

    private final IntBinaryOperator compare;
    private final List<Block> blocks = new ArrayList<>();

    /** @param compare two rows, as a comparator does */
    KeyOrder(IntBinaryOperator compare) {
        this.compare = compare;
    }

    private static final class Block {
        private int[] rows = new int[FIRST];
        private int size;

        private int last() {
            return rows[size - 1];
        }

        private void insert(int at, int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, Math.min(MOST, 2 * size));
            }
            System.arraycopy(rows, at, rows, at + 1, size - at);
            rows[at] = row;
            size++;
        }
    }

    void add(int row) {
        if (blocks.isEmpty()) {
            blocks.add(new Block());
        }
        var last = blocks.getLast();
        if (last.size == 0 || compare.applyAsInt(row, last.last()) > 0) {
            append(last, row);
        } else {
            insert(blockOf(row), row);
        }
    }

    private void append(Block last, int row) {
        var block = last;
        if (block.size == MOST) {
            block = new Block();
            blocks.add(block);
        }
        block.insert(block.size, row);
    }

    private void insert(int number, int row) {
        var block = blocks.get(number);
        if (block.size == MOST) {
            split(number, block);
            insert(blockOf(row), row);
        } else {
            block.insert(placeOf(block, row), row);
        }
    }

    private void split(int number, Block block) {
        var upper = new Block();
        upper.rows = Arrays.copyOfRange(block.rows, MOST / 2, MOST);
        upper.size = MOST / 2;
        block.size = MOST / 2;
        blocks.add(number + 1, upper);
    }

    /** The first one whose last row isn't before that one; there is one. */
    private int blockOf(int row) {
        var low = 0;
        var high = blocks.size() - 1;
        while (low < high) {
            var middle = low + high >>> 1;
            if (compare.applyAsInt(blocks.get(middle).last(), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int placeOf(Block block, int row) {
        var low = 0;
        var high = block.size;
        while (low < high) {
            var middle = low + high >>> 1;
            if (compare.applyAsInt(block.rows[middle], row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** −1 if there is none. */
    int first() {
        return blocks.isEmpty() ? ABSENT : blocks.getFirst().rows[0];
    }

    /** The one behind a row that is in; −1 if that is the last one. */
    int after(int row) {
        var number = blockOf(row);
        var block = blocks.get(number);
        var place = placeOf(block, row) + 1;
        if (place < block.size) {
            return block.rows[place];
        }
        return number + 1 < blocks.size() ? blocks.get(number + 1).rows[0] : ABSENT;
    }

    /** Those at the end, the last one first; at most so many. */
    int[] last(int limit) {
        var last = new int[limit];
        var count = 0;
        for (var number = blocks.size() - 1; number >= 0; number--) {
            var block = blocks.get(number);
            for (var at = block.size - 1; at >= 0 && count < limit; at--) {
                last[count++] = block.rows[at];
            }
        }
        return Arrays.copyOf(last, count);
    }

    long bytes() {
        return (long) blocks.size() * MOST * Integer.BYTES;
    }
}
