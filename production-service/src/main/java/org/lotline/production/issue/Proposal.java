package org.lotline.production.issue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.floor.LyingLot;
import org.lotline.production.job.Job;

/**
 * Which lots to take, and which to leave: first expired, first out.
 *
 * @param proposed what expires first first, then what has no date; of a day in the order in which they came
 * @param leftOut in the same order, with the reason
 */
public record Proposal(List<LyingLot> proposed, List<LeftOut> leftOut) {

    private static final Comparator<LyingLot> FIRST_EXPIRED = Comparator.comparing(
                    LyingLot::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(lying -> lying.lot().lotId().toString())
            .thenComparing(LyingLot::place);

    public Proposal {
        proposed = List.copyOf(proposed);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * What may not be taken.
     *
     * @param why as it would deviate if it was issued
     */
    public record LeftOut(LyingLot lying, DeviationKind why) {}

    /** @param today of the plant's calendar */
    static Proposal of(Job job, List<LyingLot> lying, LocalDate today) {
        var inOrder = lying.stream()
                .filter(one -> one.lot().onHand().amount().signum() > 0)
                .sorted(FIRST_EXPIRED)
                .toList();
        return new Proposal(
                inOrder.stream()
                        .filter(one -> against(job, one, today).isEmpty())
                        .toList(),
                inOrder.stream()
                        .flatMap(one -> against(job, one, today).map(why -> new LeftOut(one, why)).stream())
                        .toList());
    }

    private static Optional<DeviationKind> against(Job job, LyingLot lying, LocalDate today) {
        var last = lying.expiresOn();
        if (last != null && today.isAfter(last)) {
            return Optional.of(DeviationKind.EXPIRED);
        }
        return OwnerRules.notTheirs(job, lying.lot().lotNumber(), lying.lot().owner())
                .map(finding -> DeviationKind.OWNER_DIFFERS);
    }
}
