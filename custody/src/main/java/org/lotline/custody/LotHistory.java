package org.lotline.custody;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.custody.LotFact.Kind;

/** How a lot stands by all that is said of it, in whatever order that came. */
final class LotHistory {

    private final List<LotFact> facts;

    /** @param facts of one lot */
    LotHistory(List<LotFact> facts) {
        this.facts = facts.stream()
                .sorted(Comparator.comparingLong(LotFact::sequence).thenComparing(LotFact::eventId))
                .toList();
    }

    UUID lotId() {
        return facts.getFirst().lotId();
    }

    /** Whether more than one fact, or its void, has been told of it. */
    boolean hasMoreThanOneWord() {
        return facts.size() > 1 || facts.getFirst().isVoid();
    }

    /** Empty as long as nothing says what it is. */
    Optional<KnownLot> lot() {
        return origin().map(origin -> new KnownLot(
                origin.lotId(),
                number(origin),
                Objects.requireNonNull(origin.item()),
                Objects.requireNonNull(origin.unit()),
                origin.owner(),
                origin.heat(),
                last(fact -> !fact.isVoid() && fact.expiresOn() != null)
                        .map(LotFact::expiresOn)
                        .orElse(null),
                voiding(origin)));
    }

    /** Every name it has or had; of numbers the present one is told apart. */
    Set<LotName> names() {
        var names = new LinkedHashSet<LotName>();
        origin().ifPresent(origin -> {
            var present = number(origin);
            names.add(new LotName(LotName.NUMBER, present));
            facts.stream()
                    .flatMap(fact -> Stream.of(fact.number(), fact.former()))
                    .flatMap(Stream::ofNullable)
                    .filter(number -> !number.equals(present))
                    .forEach(number -> names.add(new LotName(LotName.FORMER, number)));
            add(names, LotName.SERIAL, origin, LotFact::serial);
            add(names, LotName.SUPPLIER_LOT, origin, LotFact::supplierLot);
        });
        names.removeIf(name -> name.comparable().isEmpty());
        return names;
    }

    /** The last that stands; if none does, the last that never was, by which it is found and called void. */
    private Optional<LotFact> origin() {
        return last(fact -> fact.kind().makesLots() && !fact.isVoid())
                .or(() -> last(fact -> fact.kind().makesLots()));
    }

    /** A receipt that was put right is void and stands anew; the one may come before the other. */
    private static KnownLot.@Nullable Voiding voiding(LotFact origin) {
        return origin.replaced() ? null : origin.voiding();
    }

    private String number(LotFact origin) {
        return last(fact -> fact.kind() == Kind.RENAMED && !fact.isVoid() && fact.sequence() > origin.sequence())
                .map(LotFact::number)
                .orElseGet(() -> Objects.requireNonNull(origin.number()));
    }

    private Optional<LotFact> last(Predicate<LotFact> wanted) {
        return facts.reversed().stream().filter(wanted).findFirst();
    }

    private static void add(Set<LotName> names, String kind, LotFact origin, Function<LotFact, @Nullable String> name) {
        var given = name.apply(origin);
        if (given != null) {
            names.add(new LotName(kind, given));
        }
    }
}
