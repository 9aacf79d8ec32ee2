package org.lotline.label;

import java.util.Arrays;

/**
 * A label in ZPL II for a printer of 203 dpi, as one graphic: neither the printer's fonts nor what its firmware makes of FNC1 matter,
 * and no text can be a command.
 */
final class ZplLabel {

    private static final int NIBBLES_PER_ROW = Dots.BYTES_PER_ROW * 2;

    /** What is repeated up to 19 times is counted by one letter, by twenties to 400 by another. */
    private static final int TWENTY = 20;

    private ZplLabel() {}

    static String of(LabelDrawing drawing) {
        var dots = Dots.of(drawing);
        return "^XA^PW%d^LL%d^LH0,0\n^FO0,0^GFA,%d,%d,%d,%s^FS\n^XZ\n"
                .formatted(
                        LabelDrawing.WIDTH,
                        LabelDrawing.HEIGHT,
                        dots.length,
                        dots.length,
                        Dots.BYTES_PER_ROW,
                        compressed(dots));
    }

    /** ZPL's own compression: a colon is the row before again, a comma fills a row with light, a letter says how often a digit comes. */
    private static String compressed(byte[] dots) {
        var data = new StringBuilder();
        var before = new byte[0];
        for (var from = 0; from < dots.length; from += Dots.BYTES_PER_ROW) {
            var row = Arrays.copyOfRange(dots, from, from + Dots.BYTES_PER_ROW);
            if (Arrays.equals(row, before)) {
                data.append(':');
            } else {
                compress(row, data);
            }
            before = row;
        }
        return data.toString();
    }

    private static void compress(byte[] row, StringBuilder data) {
        for (var from = 0; from < NIBBLES_PER_ROW; ) {
            var nibble = nibble(row, from);
            var end = from + 1;
            while (end < NIBBLES_PER_ROW && nibble(row, end) == nibble) {
                end++;
            }
            if (end == NIBBLES_PER_ROW && nibble == 0) {
                data.append(',');
            } else {
                repeat(nibble, end - from, data);
            }
            from = end;
        }
    }

    private static void repeat(int nibble, int times, StringBuilder data) {
        if (times >= TWENTY) {
            data.append((char) ('g' + times / TWENTY - 1));
        }
        if (times > 1 && times % TWENTY > 0) {
            data.append((char) ('G' + times % TWENTY - 1));
        }
        data.append(Character.toUpperCase(Character.forDigit(nibble, 16)));
    }

    private static int nibble(byte[] row, int index) {
        return index % 2 == 0 ? row[index / 2] >> 4 & 0xF : row[index / 2] & 0xF;
    }
}
