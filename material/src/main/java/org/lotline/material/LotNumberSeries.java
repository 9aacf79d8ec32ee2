package org.lotline.material;

/**
 * What the numbers of received lots have in common: all but the sequence, which counts within it. A sequence with more digits
 * than the template has is read as a block (its first digits) and a place within that block, and every block is counted by
 * itself, under the text that it makes as numbers are compared: 1001 of PF1 and 001 of PF11 on one day are the same number,
 * 20260315PF11001, and both are places of the block 20260315PF11. So no two numbers of one template meet, whoever's they are.
 *
 * @param before what stands before the sequence, as written
 * @param digits that the sequence has at least, 1 to 9
 * @param after what stands behind it
 */
public record LotNumberSeries(String before, int digits, String after) {

    /** The block of the sequences that fit the digits. */
    public static final long OWN_BLOCK = 0;

    /** The last place of every block. */
    public long lastPlace() {
        return Math.powExact(10L, digits) - 1;
    }

    /** The first place of a block: no number of the own one is 000; the block behind 999 begins with 1000. */
    public static long firstPlace(long block) {
        return block == OWN_BLOCK ? 1 : 0;
    }

    /** Where that sequence falls. */
    public long blockOf(long sequence) {
        return sequence / (lastPlace() + 1);
    }

    /** By what a block's places are counted: the same for all series whose numbers there compare equal. */
    public String counter(long block) {
        return "%s#%d#%s".formatted(comparable(before + textOf(block)), digits, comparable(after));
    }

    /** The sequence at that place of a block. */
    public long sequenceAt(long block, long place) {
        return block * (lastPlace() + 1) + place;
    }

    private static String textOf(long block) {
        return block == OWN_BLOCK ? "" : Long.toString(block);
    }

    /** Behind a letter: alone it may be empty, and zeros at its beginning count. */
    private static String comparable(String text) {
        return ComparableNumber.of("X" + text).key().substring(1);
    }
}
