package org.lotline.receiving.lot;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.item.Item;
import org.lotline.runtime.rule.Finding;

/** What must hold of the days between which a lot may be used, when it comes in. */
public final class ShelfLifeRules {

    private ShelfLifeRules() {}

    /**
     * All that speaks against it.
     *
     * @param path of the lot in the request
     * @param arrivedOn when it came, by the plant's calendar
     */
    public static Stream<Finding> check(StatedLot lot, Item item, String path, LocalDate arrivedOn) {
        var made = lot.origin() == null ? null : lot.origin().madeOn();
        var allowed = Optional.ofNullable(item.shelfLife()).flatMap(life -> life.lastDay(arrivedOn, made));
        var last = Optional.ofNullable(lot.expiresOn()).or(() -> allowed);
        return Stream.of(
                        madeLater(made, path, arrivedOn),
                        allowed.flatMap(day -> exceeded(lot.expiresOn(), day, item, path)),
                        last.flatMap(day -> expired(day, path, arrivedOn)))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> madeLater(@Nullable LocalDate made, String path, LocalDate arrivedOn) {
        return made == null || !made.isAfter(arrivedOn)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ReceivingProblem.MADE_AFTER_IT_CAME,
                        path + "origin.madeOn",
                        "It would have been made on %s, after it came on %s.".formatted(made, arrivedOn),
                        "State the date that its maker says."));
    }

    /** Whoever states a later day than policy allows has misread the package, or the maker grants more than we take. */
    private static Optional<Finding> exceeded(@Nullable LocalDate stated, LocalDate allowed, Item item, String path) {
        return stated == null || !stated.isAfter(allowed)
                ? Optional.empty()
                : Optional.of(Finding.deviation(
                                ReceivingProblem.SHELF_LIFE_EXCEEDED,
                                path + "expiresOn",
                                "By policy %s may be used for %d days, until %s; %s is later."
                                        .formatted(item.id, item.shelfLifeDays, allowed, stated),
                                "Leave expiresOn out: it is computed; if its life was extended, that is recorded once it is in.")
                        .saidAtField("is later than policy allows"));
    }

    /** What is expired when it comes in is sent back, unless it lies in the rack already: then the report is taken. */
    private static Optional<Finding> expired(LocalDate last, String path, LocalDate arrivedOn) {
        return !last.isBefore(arrivedOn)
                ? Optional.empty()
                : Optional.of(
                        Finding.deviation(
                                ReceivingProblem.EXPIRED_ON_ARRIVAL,
                                path + "expiresOn",
                                "It expired on %s, before it came.".formatted(last),
                                "Correct the date, or send the goods back; if they are in the rack already, report it: act.mode report."));
    }
}
