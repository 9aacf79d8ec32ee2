package org.lotline.goinglive.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a sheet row by row; a title and an empty row stand above the headings, as in most plants. */
final class SheetWriter {

    private final Worksheet sheet;
    private int row;

    SheetWriter(Worksheet sheet, String title, List<String> headings) {
        this.sheet = sheet;
        sheet.value(0, 0, title);
        row = 2;
        row(headings.toArray());
    }

    /** Texts, numbers, days, and nothing. */
    void row(@Nullable Object... cells) {
        for (var column = 0; column < cells.length; column++) {
            write(column, cells[column]);
        }
        row++;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Integer number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }
}
