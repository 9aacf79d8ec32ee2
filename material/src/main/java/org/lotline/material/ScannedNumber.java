package org.lotline.material;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a scanner read where the number of a lot or a serial is wanted: the content of a label as {@link ScannedLabel} reads it,
 * or the number itself, as people key it. A bare {@code 10…} may be either: {@code 10-447} is a number of ours too, so that both
 * readings are told, and which of them names anything decides.
 *
 * @param readings the numbers that may be meant, the most literal first; never empty
 */
public record ScannedNumber(List<String> readings) {

    public ScannedNumber {
        readings = List.copyOf(readings);
    }

    /** What was read may mean; of a label that carries lot and serial the serial, as it is the narrower of the two. */
    public static ScannedNumber of(String scanned) {
        var label = ScannedLabel.of(scanned);
        var meant = label.serial().or(label::lot);
        return new ScannedNumber(meant.map(number -> label.isSure()
                        ? List.of(number)
                        : Stream.of(label.text(), number).distinct().toList())
                .orElseGet(() -> List.of(label.text())));
    }

    /** The lot's number to write down: what a label surely says, else the text as it is. */
    public static String lotToRecord(String scanned) {
        var label = ScannedLabel.of(scanned);
        return label.isSure() ? label.lot().orElse(label.text()) : label.text();
    }

    /** The serial to write down: what a label surely says, else the text as it is. */
    public static String serialToRecord(String scanned) {
        var label = ScannedLabel.of(scanned);
        return label.isSure() ? label.serial().orElse(label.text()) : label.text();
    }
}
