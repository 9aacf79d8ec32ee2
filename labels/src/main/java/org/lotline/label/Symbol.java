package org.lotline.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.DataMatrix.ForceMode;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol.DataType;

/**
 * A code as dark and light modules.
 *
 * @param code what it says
 * @param columns modules from left to right
 * @param rows modules from top to bottom; 1 of bars, which are as high as there is room
 * @param quiet modules that must stay light on each side
 * @param runs the dark modules
 */
record Symbol(LabelCode code, int columns, int rows, int quiet, List<Run> runs) {

    private static final int QUIET_OF_DATAMATRIX = 2;
    private static final int QUIET_OF_QR = 4;
    private static final int QUIET_OF_BARS = 10;

    /** Surrogates without their other half, which no symbol can carry. */
    private static final Pattern HALF_CHARACTERS = Pattern.compile("\\p{Cs}");

    /**
     * Dark modules side by side in one row.
     *
     * @param row from 0 at the top
     * @param from from 0 at the left
     * @param length how many
     */
    record Run(int row, int from, int length) {}

    /** @throws uk.org.okapibarcode.backend.OkapiException if that kind can't carry the code: Code 128 knows Latin letters only */
    static Symbol of(SymbolKind kind, LabelCode code) {
        return switch (kind) {
            case DATAMATRIX -> dataMatrix(code);
            case QR -> qr(code);
            case CODE128 -> bars(code);
        };
    }

    private static Symbol dataMatrix(LabelCode code) {
        var symbol = new DataMatrix();
        symbol.setForceMode(ForceMode.SQUARE);
        return square(symbol, code, QUIET_OF_DATAMATRIX);
    }

    private static Symbol qr(LabelCode code) {
        var symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        return square(symbol, code, QUIET_OF_QR);
    }

    private static Symbol bars(LabelCode code) {
        var symbol = new Code128();
        encode(symbol, code);
        var runs = symbol.getRectangles().stream()
                .map(bar -> new Run(0, (int) bar.x, (int) bar.width))
                .toList();
        return new Symbol(code, columns(runs), 1, QUIET_OF_BARS, runs);
    }

    private static Symbol square(uk.org.okapibarcode.backend.Symbol symbol, LabelCode code, int quiet) {
        encode(symbol, code);
        var runs = new ArrayList<Run>();
        for (var rectangle : symbol.getRectangles()) {
            for (var row = 0; row < (int) rectangle.height; row++) {
                runs.add(new Run((int) rectangle.y + row, (int) rectangle.x, (int) rectangle.width));
            }
        }
        return new Symbol(code, columns(runs), columns(runs), quiet, List.copyOf(runs));
    }

    /** Its right edge is dark somewhere, whatever kind it is. */
    private static int columns(List<Run> runs) {
        return runs.stream().mapToInt(run -> run.from() + run.length()).max().orElse(0);
    }

    private static void encode(uk.org.okapibarcode.backend.Symbol symbol, LabelCode code) {
        symbol.setDataType(code.isGs1() ? DataType.GS1 : DataType.ECI);
        symbol.setContent(HALF_CHARACTERS.matcher(code.encoded()).replaceAll("\uFFFD"));
    }
}
