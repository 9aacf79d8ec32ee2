package org.lotline.receiving.lot;

import java.util.List;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.ScannedNumber;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** Under which keys a lot is found by what somebody keyed or scanned of it: a scan of our own label may be read in two ways. */
public final class ScannedKeys {

    private ScannedKeys() {}

    /** @throws InvalidNumberException if nothing is left to compare by */
    static List<String> of(String number) {
        return ScannedNumber.of(number).readings().stream()
                .map(reading -> ComparableNumber.of(reading).key())
                .toList();
    }

    /** @param field of the request, which is named if nothing is left to compare by */
    public static Ruling<List<String>> of(String number, String field) {
        try {
            return Ruling.given(of(number));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                            ProblemType.INVALID_REQUEST,
                            field,
                            e.sentence(),
                            "Give a number with a letter or digit in it.")
                    .saidAtField("has nothing to compare by"));
        }
    }
}
