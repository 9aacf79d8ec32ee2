package org.lotline.receiving.scan;

import java.util.List;
import org.lotline.material.LabelField;
import org.lotline.material.ScannedLabel;
import org.lotline.receiving.lot.NearMiss;

/**
 * What came of a scan.
 *
 * @param label what was read
 * @param kind what it is
 * @param isSure false where it may as well be a plain number
 * @param numbers which were looked for
 * @param lots those that it may name
 * @param isTruncated whether there are more
 * @param nearMisses what may have been meant where it names none
 * @param acts what can follow where it names none
 */
public record Scan(
        ScannedLabel label,
        ScanKind kind,
        boolean isSure,
        List<String> numbers,
        List<ScannedLot> lots,
        boolean isTruncated,
        List<NearMiss> nearMisses,
        List<Possible> acts) {

    public Scan {
        numbers = List.copyOf(numbers);
        lots = List.copyOf(lots);
        nearMisses = List.copyOf(nearMisses);
        acts = List.copyOf(acts);
    }

    /** A plain number has none. */
    public List<LabelField> fields() {
        return kind == ScanKind.PLAIN_NUMBER ? List.of() : label.fields();
    }
}
