package org.lotline.goinglive.table;

import java.time.Duration;

/**
 * Until where files are read. A workbook of 50,000 rows has 3 MB, 30 MB when unpacked; what is far beyond was made to do harm, or is
 * to be divided.
 *
 * @param fileBytes as the file lies on disk
 * @param unpackedBytes all parts of a workbook together
 * @param parts in a workbook's archive
 * @param rows of all sheets of a file
 * @param columns of a row
 * @param characters of all cells of a file
 * @param patience for reading one file
 */
public record Limits(
        long fileBytes, long unpackedBytes, int parts, int rows, int columns, long characters, Duration patience) {

    /** What {@code ./lotline import} keeps to. */
    public static final Limits STANDARD =
            new Limits(64L << 20, 256L << 20, 2_000, 300_000, 200, 96_000_000, Duration.ofMinutes(2));
}
