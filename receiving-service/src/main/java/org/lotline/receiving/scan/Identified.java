package org.lotline.receiving.scan;

import java.util.List;
import java.util.Set;
import org.lotline.material.LabelField;
import org.lotline.material.LabelKind;
import org.lotline.material.ScannedLabel;

/**
 * What a scan is. A text that only looks like a label is what the lot says that it names: the label if the number in it does, a plain
 * number if the text itself does.
 *
 * @param isSure false where neither or both do
 */
record Identified(ScanKind kind, boolean isSure) {

    private static final String LOT = "10";

    static Identified of(ScannedLabel label, ScannedNumbers numbers, List<Candidate> candidates) {
        if (label.kind() == LabelKind.NUMBER) {
            return new Identified(ScanKind.PLAIN_NUMBER, true);
        }
        if (label.isSure()) {
            return new Identified(kindOf(label, candidates), true);
        }
        var byText = numbers.keyOf(label.text())
                .filter(key -> areNamedBy(key, candidates))
                .isPresent();
        var byLabel = label.serial()
                .or(label::lot)
                .flatMap(numbers::keyOf)
                .filter(key -> areNamedBy(key, candidates))
                .isPresent();
        return byText && !byLabel
                ? new Identified(ScanKind.PLAIN_NUMBER, true)
                : new Identified(kindOf(label, candidates), byLabel && !byText);
    }

    private static boolean areNamedBy(String key, List<Candidate> candidates) {
        return candidates.stream().anyMatch(candidate -> candidate.keys().contains(key));
    }

    private static ScanKind kindOf(ScannedLabel label, List<Candidate> candidates) {
        return switch (label.kind()) {
            case NUMBER -> ScanKind.PLAIN_NUMBER;
            case DIGITAL_LINK -> ScanKind.DIGITAL_LINK;
            case MESSAGE -> ScanKind.SUPPLIER_LABEL;
            case GS1_ELEMENTS -> isOwn(label, candidates) ? ScanKind.OWN_LABEL : ScanKind.GS1;
        };
    }

    /** Our labels have the number of the lot in them and nothing else. */
    private static boolean isOwn(ScannedLabel label, List<Candidate> candidates) {
        var identifiers = label.fields().stream().map(LabelField::identifier).toList();
        var names = candidates.stream().map(Candidate::by).toList();
        return identifiers.equals(List.of(LOT))
                && Set.copyOf(names).equals(Set.of(NamedBy.NUMBER))
                && names.size() == 1;
    }
}
