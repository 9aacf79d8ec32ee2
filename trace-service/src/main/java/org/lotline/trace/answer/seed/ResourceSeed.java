package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.RAN_BY;
import static org.lotline.trace.lineage.FactKind.RAN_ON;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Times;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.lineage.FactKind;

/**
 * What a machine or an operator has worked on in a window. The walk begins at the runs.
 *
 * @param kind {@link SeedKind#MACHINE} or {@link SeedKind#OPERATOR}
 * @param key its node
 * @param code the machine's code, the operator's badge
 * @param window which runs are meant
 */
public record ResourceSeed(SeedKind kind, String key, String code, Window window) implements Seed {

    @Override
    public String told() {
        return "the work of %s %s%s%s"
                .formatted(
                        kind == SeedKind.MACHINE ? "machine" : "operator",
                        code,
                        window.from() == null ? "" : " from " + window.from(),
                        window.to() == null ? "" : " to " + window.to());
    }

    @Override
    public Set<String> keys() {
        return Set.of(key);
    }

    @Override
    public Set<FactKind> leads() {
        return Set.of(RAN_ON, RAN_BY);
    }

    /** One that has no run in the window is known and has done nothing then; one without any run isn't known. */
    @Override
    public Stream<Identified> candidates(KnownFacts records) {
        var runs = records.from(key, RAN_ON, RAN_BY);
        var meant = runs.stream().filter(this::isMeant).map(KnownFact::to).collect(Collectors.toSet());
        return runs.isEmpty() ? Stream.empty() : Stream.of(new Identified(key, meant, Set.of(key)));
    }

    private boolean isMeant(KnownFact run) {
        var times = Times.of(run);
        return times.filter(worked -> window.touches(worked.startedAt(), worked.endedAt()))
                .isPresent();
    }

    @Override
    public Optional<Window> within() {
        return Optional.of(window);
    }
}
