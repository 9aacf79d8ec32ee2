package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Against integers: every unit of a kind is a whole number of a smallest one, written down here from the standards. */
class QuantityPropertiesTest {

    private static final int TRIALS = 20_000;

    /** In units of 10⁻⁸ g, of which the pound has 45,359,237,000 and the ounce 2,834,952,312.5: so of half of them. */
    private static final Map<String, String> HALF_TEN_NANOGRAMS = Map.of(
            "kg",
            "200000000000",
            "g",
            "200000000",
            "mg",
            "200000",
            "t",
            "200000000000000",
            "[lb_av]",
            "90718474000",
            "[oz_av]",
            "5669904625");

    private static final Map<String, String> TENTHS_OF_MILLIMETRES =
            Map.of("m", "10000", "cm", "100", "mm", "10", "[in_i]", "254", "[ft_i]", "3048");

    private static final Map<String, String> MILLILITRES = Map.of("L", "1000", "mL", "1");

    private static final List<Map<String, String>> KINDS =
            List.of(HALF_TEN_NANOGRAMS, TENTHS_OF_MILLIMETRES, MILLILITRES);

    @Test
    void givenAnyAmount_whenConverted_thenItIsTheFractionOfTheStandards_orRefusedIfEndless() {
        SeededTrials.run(TRIALS, 24, (random, size) -> {
            var kind = pick(random, KINDS);
            var quantity = quantity(random, kind, size);
            var target = Unit.of(pick(random, List.copyOf(kind.keySet())));
            var dividend = smallest(kind, quantity);
            var divisor = new BigInteger(kind.get(target.code()));
            assertConverts(quantity, target, dividend, new BigDecimal(divisor));
        });
    }

    @Test
    void givenAnyTwoAmounts_whenComparedAndAdded_thenAsTheirSmallestUnitsAre() {
        SeededTrials.run(TRIALS, 24, (random, size) -> {
            var kind = pick(random, KINDS);
            var one = quantity(random, kind, size);
            var other = quantity(random, kind, size);
            assertThat(one.compareTo(other)).isEqualTo(smallest(kind, one).compareTo(smallest(kind, other)));
            assertThat(Integer.signum(other.compareTo(one))).isEqualTo(-Integer.signum(one.compareTo(other)));
            var inOne = Quantity.stored(other.amount(), one.unit());
            assertThat(one.plus(inOne).minus(inOne)).isEqualByComparingTo(one);
            assertThat(one.plus(inOne)).isEqualTo(inOne.plus(one));
        });
    }

    private static void assertConverts(Quantity quantity, Unit target, BigDecimal dividend, BigDecimal divisor) {
        try {
            var converted = quantity.in(target);
            assertThat(converted.amount().multiply(divisor)).isEqualByComparingTo(dividend);
            assertThat(converted.in(quantity.unit())).isEqualByComparingTo(quantity);
        } catch (UnitConversionException endless) {
            assertThat(isFinite(dividend, divisor))
                    .as("%s in %s", quantity, target)
                    .isFalse();
        }
    }

    /** A reduced fraction is a finite decimal if its divisor has no prime but 2 and 5. */
    private static boolean isFinite(BigDecimal dividend, BigDecimal divisor) {
        var whole = dividend.unscaledValue();
        var rest = divisor.toBigIntegerExact().divide(whole.gcd(divisor.toBigIntegerExact()));
        for (var prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE);
    }

    private static BigDecimal smallest(Map<String, String> kind, Quantity quantity) {
        return quantity.amount()
                .multiply(new BigDecimal(kind.get(quantity.unit().code())));
    }

    private static Quantity quantity(RandomGenerator random, Map<String, String> kind, int digits) {
        var fraction = Math.min(9, random.nextInt(digits + 1));
        var whole = random.nextInt(Math.min(15, digits - fraction) + 1);
        var unscaled = new BigInteger(whole + fraction == 0 ? "0" : digits(random, whole + fraction));
        var signed = random.nextBoolean() ? unscaled : unscaled.negate();
        return Quantity.of(new BigDecimal(signed, fraction), Unit.of(pick(random, List.copyOf(kind.keySet()))));
    }

    private static String digits(RandomGenerator random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
