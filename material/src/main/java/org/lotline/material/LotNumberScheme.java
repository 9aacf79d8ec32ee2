package org.lotline.material;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How lots are named: {@code YYYYMMDD-VENDOR-SEQ} for received lots by the plant's local date (20260315-ACME-001),
 * {@code <job>-A}, {@code -B} … {@code -Z}, {@code -AA} for finished ones. It does not count: the service that owns the
 * lots keeps one counter per {@link #series series} or job, so that no number is given twice.
 *
 * @param plantZone where the plant's calendar day begins and ends, with its daylight saving
 */
public record LotNumberScheme(ZoneId plantZone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final int LETTERS = 26;

    /** What a received lot's sequence counts within: day and vendor, like {@code 20260315-ACME}. */
    public String series(Instant receivedAt, VendorCode vendor) {
        return DAY.format(receivedAt.atZone(plantZone)) + "-" + vendor;
    }

    /**
     * The number of a received lot.
     *
     * @param sequence from 1 within the {@link #series}; written with three digits, and with more from 1000 on
     * @throws InvalidNumberException if the number would exceed 20 characters
     */
    public LotNumber received(Instant receivedAt, VendorCode vendor, long sequence) {
        requireFromOne(sequence);
        return fitting(String.format(Locale.ROOT, "%s-%03d", series(receivedAt, vendor), sequence));
    }

    /**
     * The number of a finished lot.
     *
     * @param job the job's number, in the characters of a lot number
     * @param sequence from 1 within the job: 1 is A, 26 is Z, 27 is AA
     * @throws InvalidNumberException if the number would exceed 20 characters, or the job has others than GS1's
     */
    public LotNumber finished(String job, long sequence) {
        requireFromOne(sequence);
        if (job.isBlank()) {
            throw new InvalidNumberException("A finished lot is named after its job: give the job a number.");
        }
        return fitting(job + "-" + letters(sequence));
    }

    private static LotNumber fitting(String number) {
        if (number.length() > LotNumber.MAX_LENGTH) {
            throw new InvalidNumberException(("The next lot number %s would have %s characters and a label carries %s:"
                            + " use a shorter vendor code or job number.")
                    .formatted(MaterialException.quoted(number), number.length(), LotNumber.MAX_LENGTH));
        }
        return LotNumber.of(number);
    }

    /** Bijective base 26, as spreadsheet columns are named. */
    private static String letters(long sequence) {
        var letters = new StringBuilder();
        for (var rest = sequence; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }

    private static void requireFromOne(long sequence) {
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence starts at 1, not at " + sequence);
        }
    }
}
