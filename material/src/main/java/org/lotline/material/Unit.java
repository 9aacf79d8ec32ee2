package org.lotline.material;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit of measure by its UCUM code (Unified Code for Units of Measure 2.1, case-sensitive variant): {@code kg g mg t
 * [lb_av] [oz_av] m cm mm [in_i] [ft_i] L mL 1}; or a counted thing as a UCUM annotation (§12): {@code {bar}},
 * {@code {piece}}, {@code {box}}; lower-case letters, digits, {@code _} and {@code -}, at most 30.
 *
 * <p>UCUM reads an annotation as the number 1. Here it is a unit of its own: bars don't add to pieces. How much one bar
 * is about is a {@link NominalConversion}. Cheap to make (a look-up); two units are equal if their codes are.
 *
 * @param code the UCUM code, exactly as written above
 */
public record Unit(String code) {

    private static final Pattern COUNTED_THING = Pattern.compile("\\{[a-z][a-z0-9_-]{0,29}}");

    /** @throws UnknownUnitException if the code is neither */
    public Unit {
        if (!UcumUnit.BY_CODE.containsKey(code) && !COUNTED_THING.matcher(code).matches()) {
            throw new UnknownUnitException(code, UcumUnit.BY_CODE.keySet());
        }
    }

    /** @throws UnknownUnitException if the code is no accepted UCUM code and no counted thing */
    public static Unit of(String code) {
        return new Unit(code);
    }

    /** Whether this counts things, like {@code {bar}}, and so converts into nothing else. */
    public boolean isCounted() {
        return code.startsWith("{");
    }

    /** Whether both measure the same kind of thing. A single conversion may still end in an endless fraction. */
    public boolean isSameKindAs(Unit other) {
        return ratioTo(other).isPresent();
    }

    Optional<Ratio> ratioTo(Unit other) {
        if (equals(other)) {
            return Optional.of(Ratio.ONE);
        }
        var mine = UcumUnit.BY_CODE.get(code);
        var theirs = UcumUnit.BY_CODE.get(other.code);
        if (mine == null || theirs == null || !mine.dimension().equals(theirs.dimension())) {
            return Optional.empty();
        }
        return Optional.of(mine.toBase().dividedBy(theirs.toBase()));
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
