package org.lotline.receiving.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lotline.material.LotNumber;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.DataMatrix.ForceMode;
import uk.org.okapibarcode.backend.Symbol.DataType;

/**
 * A lot number as GS1 DataMatrix (ECC 200) with AI (10). A Code 128 of 20 characters was refused: it needs a label of its own
 * width, and one scratch through all its bars at once doesn't take a DataMatrix away.
 *
 * @param size modules of a side
 * @param runs the dark modules, row by row
 */
record LotSymbol(int size, List<Run> runs) {

    /**
     * Dark modules side by side in one row.
     *
     * @param row from 0 at the top
     * @param from from 0 at the left
     * @param length how many
     */
    record Run(int row, int from, int length) {}

    static LotSymbol of(LotNumber number) {
        var symbol = new DataMatrix();
        symbol.setDataType(DataType.GS1);
        symbol.setForceMode(ForceMode.SQUARE);
        symbol.setContent("[10]" + number.value());
        var runs = new ArrayList<Run>();
        for (var rectangle : symbol.getRectangles()) {
            for (var row = 0; row < (int) rectangle.height; row++) {
                runs.add(new Run((int) rectangle.y + row, (int) rectangle.x, (int) rectangle.width));
            }
        }
        return new LotSymbol(symbol.getActualWidth(), List.copyOf(runs));
    }

    /** Whether each module of that row is dark. */
    boolean[] row(int row) {
        var dark = new boolean[size];
        runs.stream()
                .filter(run -> run.row() == row)
                .forEach(run -> Arrays.fill(dark, run.from(), run.from() + run.length(), true));
        return dark;
    }
}
