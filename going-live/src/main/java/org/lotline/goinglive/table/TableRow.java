package org.lotline.goinglive.table;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet counts, from 1; of a CSV the line in which the row begins
 * @param cells by column
 */
public record TableRow(int number, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** What stands in a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
