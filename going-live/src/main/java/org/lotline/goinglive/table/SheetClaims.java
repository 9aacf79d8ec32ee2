package org.lotline.goinglive.table;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the parts of a workbook claim of one another: where cells are, and which of the shared texts they show. */
final class SheetClaims {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final int MOST_ARRAYS = 1_000;
    /** Three times what a spreadsheet lets somebody type into a cell. */
    private static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_INDEX = 10;

    private final Limits limits;
    private @Nullable Amiss amiss;
    private boolean sharedText;
    private long texts;
    private long lastShown = -1;
    private int arrays;
    private int textLength;
    private @Nullable StringBuilder index;

    SheetClaims(Limits limits) {
        this.limits = limits;
    }

    /** @param beyond it is more than is taken, not wrong */
    record Amiss(String reason, boolean beyond) {}

    Optional<Amiss> amiss() {
        if (amiss == null && lastShown >= texts) {
            return Optional.of(new Amiss("a cell shows text %,d of %,d".formatted(lastShown, texts), false));
        }
        return Optional.ofNullable(amiss);
    }

    void look(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        textLength = 0;
        switch (reader.getLocalName()) {
            case "si" -> texts++;
            case "row" -> number(reader.getAttributeValue(null, "r"));
            case "c" -> cell(reader);
            case "v" -> index = sharedText ? new StringBuilder() : null;
            case "f" -> formula(reader);
            default -> {}
        }
    }

    private void text(XMLStreamReader reader) {
        textLength += reader.getTextLength();
        if (textLength > LONGEST_TEXT) {
            tell("a text in it has more than %,d characters".formatted(LONGEST_TEXT), true);
        }
        if (index != null && index.length() <= LONGEST_INDEX) {
            index.append(reader.getText());
        }
    }

    private void end() {
        textLength = 0;
        if (index != null) {
            shown(index.toString());
            index = null;
        }
    }

    private void number(@Nullable String row) {
        if (row != null && !row.matches("[0-9]{1,7}")) {
            tell("a row says that it is row " + row, false);
        }
    }

    private void cell(XMLStreamReader reader) {
        sharedText = "s".equals(reader.getAttributeValue(null, "t"));
        var address = reader.getAttributeValue(null, "r");
        if (address == null) {
            return;
        }
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            tell("a cell says that it is at " + address, false);
        } else if (column(parts.group(1)) > limits.columns()) {
            tell("it has cells beyond column %,d, at %s".formatted(limits.columns(), address), true);
        }
    }

    private static int column(String letters) {
        var column = 0;
        for (var letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    private void shown(String index) {
        if (!index.isEmpty() && !index.matches("[0-9]{1,9}")) {
            tell("a cell shows text " + index, false);
        } else if (!index.isEmpty()) {
            lastShown = Math.max(lastShown, Integer.parseInt(index));
        }
    }

    private void formula(XMLStreamReader reader) {
        if ("array".equals(reader.getAttributeValue(null, "t")) && ++arrays > MOST_ARRAYS) {
            tell("it has more than %,d array formulas".formatted(MOST_ARRAYS), true);
        }
    }

    private void tell(String reason, boolean beyond) {
        if (amiss == null) {
            amiss = new Amiss(reason.length() > 120 ? reason.substring(0, 120) : reason, beyond);
        }
    }
}
