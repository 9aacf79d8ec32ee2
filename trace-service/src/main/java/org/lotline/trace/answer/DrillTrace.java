package org.lotline.trace.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a mock recall finds in the records.
 *
 * @param forward where it all went
 * @param balances of the lots that were received from it, one for each unit, in alphabetical order of the units
 * @param checked how many lots were reached that were not received from it
 * @param astray the names of those among them that don't lead back to it, in alphabetical order
 */
public record DrillTrace(ForwardTrace forward, List<Balance> balances, long checked, List<String> astray) {

    public DrillTrace {
        balances = List.copyOf(balances);
        astray = List.copyOf(astray);
    }

    /**
     * The mass balance of one unit: received + belowZero = onHand + consumed + shipped + scrapped + lost.
     *
     * @param unit the unit
     * @param received what came in
     * @param onHand what lies at all places, those below zero left out
     * @param consumed what went, net of returns, into jobs that are open or have yielded something
     * @param shipped what left as it is
     * @param scrapped what is no more
     * @param lost what went, net of returns, into closed jobs that yielded nothing
     * @param belowZero what left places without having come there
     */
    public record Balance(
            String unit,
            BigDecimal received,
            BigDecimal onHand,
            BigDecimal consumed,
            BigDecimal shipped,
            BigDecimal scrapped,
            BigDecimal lost,
            BigDecimal belowZero) {

        private static final int DIGITS = 4;

        /** (received − lost − below zero) ÷ received, from 0 to 1, rounded down; 0 if nothing was received. */
        public BigDecimal share() {
            var accounted = received.subtract(lost).subtract(belowZero);
            return received.signum() <= 0 || accounted.signum() <= 0
                    ? BigDecimal.ZERO
                    : accounted.divide(received, DIGITS, RoundingMode.DOWN).min(BigDecimal.ONE);
        }
    }

    /** The smallest share of the balances; empty if nothing was received. */
    public Optional<BigDecimal> share() {
        return balances.stream().map(Balance::share).min(Comparator.naturalOrder());
    }
}
