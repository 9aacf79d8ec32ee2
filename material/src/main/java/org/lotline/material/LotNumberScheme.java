package org.lotline.material;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How lots are named: received lots by the plant's {@link LotNumberTemplate template} and local date (20260315-ACME-001 by
 * default), finished ones {@code <job>-A}, {@code -B} … {@code -Z}, {@code -AA}. It does not count: the service that owns the
 * lots keeps one counter per block of a {@link #series series} or per job, so that no number is given twice.
 *
 * @param plantZone where the plant's calendar day begins and ends, with its daylight saving
 * @param template of the numbers of received lots
 */
public record LotNumberScheme(ZoneId plantZone, LotNumberTemplate template) {

    private static final int LETTERS = 26;

    /** With the {@linkplain LotNumberTemplate#DEFAULT default} template. */
    public LotNumberScheme(ZoneId plantZone) {
        this(plantZone, LotNumberTemplate.DEFAULT);
    }

    /** What a received lot's sequence counts within: by default day and vendor, like {@code 20260315-ACME-}. */
    public LotNumberSeries series(Instant receivedAt, VendorCode vendor) {
        return template.series(dayOf(receivedAt), vendor);
    }

    /**
     * The number of a received lot.
     *
     * @param sequence from 1 within the {@link #series}; written with the template's digits, and with more when it outgrows
     *     them
     * @throws InvalidNumberException if the number would exceed 20 characters
     */
    public LotNumber received(Instant receivedAt, VendorCode vendor, long sequence) {
        requireFromOne(sequence);
        return fitting(
                template.number(dayOf(receivedAt), vendor, sequence),
                "use a shorter vendor code, or a lot-number scheme with shorter parts");
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
        return fitting(job + "-" + letters(sequence), "use a shorter job number");
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, plantZone);
    }

    private static LotNumber fitting(String number, String wayOut) {
        if (number.length() > LotNumber.MAX_LENGTH) {
            throw new InvalidNumberException(
                    "The next lot number %s would have %s characters and a label carries %s: %s."
                            .formatted(
                                    MaterialException.quoted(number), number.length(), LotNumber.MAX_LENGTH, wayOut));
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
