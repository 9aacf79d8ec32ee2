package org.lotline.shipping.goodsreturn;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumber;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.rule.Findings;

/**
 * Numbers of lots that came back: {@code <lot>-R1}, {@code -R2} …, so that everybody sees what it was; {@code R-YYYYMMDD-NNN} by
 * the plant's local date where that fits no label.
 */
@ApplicationScoped
class ReturnNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final HeldLots held;
    private final Clock clock;
    private final PlantZone zone;

    ReturnNumbers(HeldLots held, Clock clock, PlantZone zone) {
        this.held = held;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 if the number that is wanted can't name a lot, 409 if it names one already */
    LotNumber of(NewReturn wanted, HeldLot shipped) {
        return wanted.lotNumber().map(this::stated).orElseGet(() -> next(shipped));
    }

    private LotNumber stated(String number) {
        var stated = ReturnRules.number(number).orRefuse();
        Findings.refuse(ReturnRules.taken(stated, !isFree(stated)));
        return stated;
    }

    private LotNumber next(HeldLot shipped) {
        return firstFree("%s-R%%d".formatted(shipped.lotNumber().replace("%", "%%"))::formatted)
                .or(() -> firstFree(("R-" + DAY.format(zone.dayOf(clock.instant())) + "-%03d")::formatted))
                .orElseThrow();
    }

    /** Empty as soon as one would not fit; few lots come back often, so counting from 1 is no search. */
    private Optional<LotNumber> firstFree(IntFunction<String> numbers) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> fitting(numbers.apply(n)))
                .filter(number -> number.isEmpty() || isFree(number.get()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(LotNumber number) {
        return held.named(number.value()).isEmpty()
                && GoodsReturn.count("comparable", number.comparable().key()) == 0;
    }

    private static Optional<LotNumber> fitting(String number) {
        try {
            return Optional.of(LotNumber.of(number));
        } catch (InvalidNumberException e) {
            return Optional.empty();
        }
    }
}
