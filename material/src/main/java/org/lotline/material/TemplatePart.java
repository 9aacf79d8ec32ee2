package org.lotline.material;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A part of a {@link LotNumberTemplate}. */
sealed interface TemplatePart {

    /** As it stands in the template. */
    String written();

    /** How many characters it makes at most; a sequence that outgrows its digits makes more. */
    int longest();

    String render(LocalDate day, VendorCode vendor, long sequence);

    /** Characters that are the same in every number. */
    record Literal(String written) implements TemplatePart {

        @Override
        public int longest() {
            return written.length();
        }

        @Override
        public String render(LocalDate day, VendorCode vendor, long sequence) {
            return written;
        }
    }

    /**
     * The day, or some of it.
     *
     * @param pattern of {@code yyyy}, {@code yy}, {@code MM}, {@code dd} and {@code DDD}, the day of the year
     */
    record Day(String pattern) implements TemplatePart {

        @Override
        public String written() {
            return "{" + pattern + "}";
        }

        @Override
        public int longest() {
            return pattern.length();
        }

        @Override
        public String render(LocalDate day, VendorCode vendor, long sequence) {
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .format(day);
        }
    }

    /** The supplier's code. */
    record Vendor() implements TemplatePart {

        @Override
        public String written() {
            return "{vendor}";
        }

        @Override
        public int longest() {
            return VendorCode.MAX_LENGTH;
        }

        @Override
        public String render(LocalDate day, VendorCode vendor, long sequence) {
            return vendor.value();
        }
    }

    /**
     * What counts.
     *
     * @param digits it has at least so many
     */
    record Sequence(int digits) implements TemplatePart {

        @Override
        public String written() {
            return "{seq:" + digits + "}";
        }

        @Override
        public int longest() {
            return digits;
        }

        @Override
        public String render(LocalDate day, VendorCode vendor, long sequence) {
            return String.format(Locale.ROOT, "%0" + digits + "d", sequence);
        }
    }
}
