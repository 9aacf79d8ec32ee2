package org.lotline.material;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javax.measure.Dimension;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.format.UCUMFormat.Variant;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;

/**
 * What the UCUM library knows of one accepted code: its dimension and its exact factor to the dimension's base unit.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The factors are the library's, read once. They are exact rationals (the test holds them against the international
 *       pound and inch), but its conversions are not what we promise: they answer with whichever number class fits, and
 *       an endless fraction is rounded to 34 digits in silence. So the arithmetic on them is {@link Ratio}'s.
 *   <li>The codes are a closed list. The library would take {@code ft} for a femtotonne, {@code ""} for a number and
 *       {@code " kg"} for a kilogram; whoever keys {@code ft} for feet must hear of it. A further code is one more word
 *       in the list.
 *   <li>Read once and not per call: one parse takes some 40 µs.
 * </ul>
 */
record UcumUnit(Dimension dimension, Ratio toBase) {

    private static final List<String> CODES =
            List.of("kg", "g", "mg", "t", "[lb_av]", "[oz_av]", "m", "cm", "mm", "[in_i]", "[ft_i]", "L", "mL", "1");

    /** Every accepted code, in the order in which people are told of them. */
    static final SequencedMap<String, UcumUnit> BY_CODE = readAll();

    private static SequencedMap<String, UcumUnit> readAll() {
        var format = UCUMFormat.getInstance(Variant.CASE_SENSITIVE);
        var units = new LinkedHashMap<String, UcumUnit>();
        CODES.forEach(code -> units.put(code, read(format, code)));
        return units;
    }

    private static UcumUnit read(UCUMFormat format, String code) {
        var unit = (AbstractUnit<?>) format.parse(code);
        var factor = unit.getSystemConverter().convert(RationalNumber.ONE);
        return new UcumUnit(unit.getDimension(), exact(code, factor));
    }

    private static Ratio exact(String code, Number factor) {
        return switch (factor) {
            case RationalNumber rational -> Ratio.of(rational.getDividend(), rational.getDivisor());
            case Integer whole -> Ratio.of(BigInteger.valueOf(whole), BigInteger.ONE);
            default -> throw new IllegalStateException(code + " has no exact factor: " + factor.getClass());
        };
    }
}
