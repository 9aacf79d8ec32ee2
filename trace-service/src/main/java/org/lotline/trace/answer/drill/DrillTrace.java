package org.lotline.trace.answer.drill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.forward.ForwardTrace;

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
     * The mass balance of one unit: received + found + belowZero = onHand + inTransit + consumed + unexplained + shipped
     * + scrapped + withdrawn + adjustedOut + lost.
     *
     * @param unit the unit
     * @param received what came in
     * @param onHand what lies at all places, those below zero left out
     * @param inTransit what was given up by its holder and not taken up
     * @param consumed what went, net of returns, into jobs that are open or have yielded something, as far as it isn't unexplained
     * @param withoutBill what of the consumed went into jobs without a bill for it: nobody knows whether the products hold it
     * @param unexplained what neither the products, by their bills with declared loss and tolerance, nor scrap account for
     * @param shipped what left as it is
     * @param scrapped what is no more
     * @param withdrawn samples, and what went back to its supplier
     * @param found what counts found beyond the book
     * @param adjustedOut what counts found missing
     * @param lost what went, net of returns, into closed jobs that yielded nothing
     * @param belowZero what left places without having come there
     */
    public record Balance(
            String unit,
            BigDecimal received,
            BigDecimal onHand,
            @Nullable BigDecimal inTransit,
            BigDecimal consumed,
            @Nullable BigDecimal withoutBill,
            @Nullable BigDecimal unexplained,
            BigDecimal shipped,
            BigDecimal scrapped,
            @Nullable BigDecimal withdrawn,
            @Nullable BigDecimal found,
            @Nullable BigDecimal adjustedOut,
            BigDecimal lost,
            BigDecimal belowZero) {

        private static final int DIGITS = 4;

        /** Balances of drills that were run before these were told don't have them. */
        public Balance {
            inTransit = inTransit == null ? BigDecimal.ZERO : inTransit;
            withoutBill = withoutBill == null ? BigDecimal.ZERO : withoutBill;
            unexplained = unexplained == null ? BigDecimal.ZERO : unexplained;
            withdrawn = withdrawn == null ? BigDecimal.ZERO : withdrawn;
            found = found == null ? BigDecimal.ZERO : found;
            adjustedOut = adjustedOut == null ? BigDecimal.ZERO : adjustedOut;
        }

        /** (received − lost − unexplained − adjusted out − below zero) ÷ received, from 0 to 1, rounded down; 0 if nothing was received. */
        public BigDecimal share() {
            var accounted = received.subtract(lost)
                    .subtract(unexplained == null ? BigDecimal.ZERO : unexplained)
                    .subtract(adjustedOut == null ? BigDecimal.ZERO : adjustedOut)
                    .subtract(belowZero);
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
