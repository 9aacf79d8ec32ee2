package org.lotline.receiving.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LabelKind;
import org.lotline.material.ScannedLabel;

/**
 * The numbers in a scan by which lots are looked for.
 *
 * @param byNumber each as written, with the key under which it is compared
 * @param tries what is looked for in turn, until something is found
 */
record ScannedNumbers(Map<String, String> byNumber, List<Try> tries) {

    private static final List<NamedBy> OURS = List.of(NamedBy.NUMBER, NamedBy.SERIAL);
    private static final List<NamedBy> THEIRS = List.of(NamedBy.SUPPLIER_LOT, NamedBy.HEAT);

    ScannedNumbers {
        byNumber = Map.copyOf(byNumber);
        tries = List.copyOf(tries);
    }

    /**
     * One look into the index of lots.
     *
     * @param as what the numbers may name
     */
    record Try(List<NamedBy> as, List<String> keys) {

        Try {
            as = List.copyOf(as);
            keys = List.copyOf(keys);
        }
    }

    /** The serial is the narrower of the two; what is not surely a label may be its text itself. */
    static ScannedNumbers of(ScannedLabel label) {
        var tries = new ArrayList<Try>();
        var found = new LinkedHashMap<String, String>();
        label.serial().ifPresent(serial -> add(List.of(serial), List.of(OURS), found, tries));
        var lots = new ArrayList<String>();
        if (!label.isSure()) {
            lots.add(label.text());
        }
        label.lot().ifPresent(lots::add);
        var isSuppliers = label.kind() == LabelKind.MESSAGE && label.isSure();
        add(lots, isSuppliers ? List.of(THEIRS, OURS) : List.of(OURS, THEIRS), found, tries);
        return new ScannedNumbers(found, tries);
    }

    Optional<String> keyOf(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    private static void add(
            List<String> numbers, List<List<NamedBy>> inTurn, Map<String, String> found, List<Try> tries) {
        var keys = new ArrayList<String>();
        for (var number : numbers) {
            comparable(number).ifPresent(key -> {
                found.put(number, key);
                keys.add(key);
            });
        }
        if (!keys.isEmpty()) {
            inTurn.forEach(as -> tries.add(new Try(as, keys)));
        }
    }

    private static Optional<String> comparable(String number) {
        try {
            return Optional.of(ComparableNumber.of(number).key());
        } catch (InvalidNumberException nothingInIt) {
            return Optional.empty();
        }
    }
}
