package org.lotline.goinglive.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook mean: days are numbers with a format there, and formulas have the value that was computed last. */
final class WorkbookCells {

    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
    private static final BigDecimal DAY_NANOS = BigDecimal.valueOf(86_400_000_000_000L);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    /** Beyond them a text of a number is longer than any cell can be. */
    private static final int MOST_DIGITS = 400;

    private static final MathContext KEPT = new MathContext(15);

    private final boolean since1904;
    private int errors;
    private int unknownFormulas;

    WorkbookCells(boolean since1904) {
        this.since1904 = since1904;
    }

    List<String> notes() {
        var notes = new ArrayList<String>();
        if (errors > 0) {
            notes.add("%,d cells are errors such as #REF! and count as missing.".formatted(errors));
        }
        if (unknownFormulas > 0) {
            notes.add("%,d formulas have no value; open the workbook in a spreadsheet and save it."
                    .formatted(unknownFormulas));
        }
        return notes;
    }

    Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case STRING -> Cell.of(cell.getText());
            case NUMBER -> number(cell.getText(), cell.getDataFormatString());
            case BOOLEAN -> Cell.of(cell.getText());
            case ERROR -> error(cell.getText());
            case FORMULA -> formula(cell);
        };
    }

    /** The reader does not say of which type a computed value is: a number reads as one. */
    private Cell formula(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() instanceof BigDecimal) {
            return number(cell.getText(), cell.getDataFormatString());
        }
        var text = cell.getText();
        if (text.isBlank() && cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            unknownFormulas++;
            return Cell.EMPTY;
        }
        return text.startsWith("#") && text.matches("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)")
                ? error(text)
                : Cell.of(text);
    }

    private Cell error(String text) {
        errors++;
        return new Cell(Cell.Kind.ERROR, text);
    }

    private Cell number(String text, @Nullable String format) {
        if (text.isEmpty()) {
            return Cell.EMPTY;
        }
        var number = new BigDecimal(text);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return new Cell(Cell.Kind.TEXT, text);
        }
        if (format != null && isDay(format) && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Cell(Cell.Kind.DAY, day(number));
        }
        return new Cell(Cell.Kind.NUMBER, padded(shown(number), format));
    }

    /** Digits for a year and a day that are neither quoted nor a colour; hours alone are no day. */
    private static boolean isDay(String format) {
        var bare = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.contains("d") | bare.contains("yy");
    }

    private String day(BigDecimal serial) {
        var days = serial.intValue();
        // The first spreadsheets took 1900 for a leap year, and all have kept to it.
        var first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        var seconds = serial.remainder(BigDecimal.ONE).multiply(DAY_NANOS).longValue() / 1_000_000_000.0;
        var second = Math.round(seconds);
        if (second == 0) {
            return first.plusDays(days).toString();
        }
        return LocalDateTime.of(first.plusDays(days), LocalTime.MIDNIGHT)
                .plusSeconds(second)
                .toString();
    }

    /** A spreadsheet keeps 15 digits and stores 0.3 as 0.30000000000000004; of whole numbers more are told where they matter. */
    private static BigDecimal shown(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 ? number.round(KEPT) : number;
    }

    /** A format of nothing but zeros shows the ones that a number can't keep: 00042. */
    private static String padded(BigDecimal number, @Nullable String format) {
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (format == null
                || number.signum() < 0
                || plain.contains(".")
                || !ZEROS.matcher(format).matches()) {
            return plain;
        }
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }
}
