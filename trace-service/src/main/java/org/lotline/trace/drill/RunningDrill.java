package org.lotline.trace.drill;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.answer.drill.DrillTrace;
import org.lotline.trace.answer.drill.DrillTracing;
import org.lotline.trace.answer.seed.HeatSeed;
import org.lotline.trace.answer.seed.NearMiss;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.seed.SupplierLotSeed;
import org.lotline.trace.answer.seed.ThingSeed;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.heads.FreshAnswers;
import org.lotline.trace.lineage.Lineage;

/** Running a mock recall: first the questions, outside of any transaction, then what is kept of them. */
@ApplicationScoped
public class RunningDrill {

    /** Nothing was ever received under a supplier's lot number, so none can be drawn. */
    public static final ProblemType NOTHING_TO_DRAW =
            new ProblemType("nothing-to-draw", "There is nothing to draw from", 409);

    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final int SEEDS = 1_000_000;

    private final FreshAnswers answering;
    private final Lineage lineage;
    private final Drills drills;
    private final AuditLog audit;
    private final Clock clock;

    RunningDrill(FreshAnswers answering, Lineage lineage, Drills drills, AuditLog audit, Clock clock) {
        this.answering = answering;
        this.lineage = lineage;
        this.drills = drills;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a drill found.
     *
     * @param drawnBy the seed of the draw; empty if nothing was drawn
     * @param from what was traced
     * @param trace what came of it
     * @param took how long that took
     */
    public record Ran(Optional<Long> drawnBy, Seed from, DrillTrace trace, Duration took) {}

    /**
     * Asks the questions; nothing is kept yet.
     *
     * @param began when the request came, by {@link System#nanoTime}
     * @throws ProblemException 404 if what is named isn't on record, 409 if there is nothing to draw from
     */
    public Ran run(DrillOrder order, long began) {
        var named = named(order);
        var drawnBy = named.isPresent() ? Optional.<Long>empty() : Optional.of(seedOf(order));
        var from = named.orElseGet(() -> drawn(drawnBy.orElseThrow()));
        var trace = answering.answer(
                WAIT,
                (heads, reading) -> DrillTracing.of(from, heads, reading, clock.instant()),
                answer -> answer.forward().basis().upToDate());
        requireFound(from, trace);
        return new Ran(drawnBy, from, trace, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Optional<Seed> named(DrillOrder order) {
        if (order.supplierLot() != null) {
            return Optional.of(new SupplierLotSeed(order.supplierLot(), order.supplier()));
        }
        return Optional.ofNullable(order.heat()).map(heat -> new HeatSeed(heat, order.mill()));
    }

    private static long seedOf(DrillOrder order) {
        return order.seed() == null ? ThreadLocalRandom.current().nextInt(SEEDS) : order.seed();
    }

    private Seed drawn(long seed) {
        List<Named> drawable = lineage.read(DrillTracing::drawable);
        if (drawable.isEmpty()) {
            throw new ProblemException(
                    NOTHING_TO_DRAW,
                    "No lot with a supplier's lot number has been received yet.",
                    "Receive one, or name a heat.");
        }
        var drawn = drawable.get(new SplittableRandom(seed).nextInt(drawable.size()));
        return new ThingSeed(SeedKind.SUPPLIER_LOT, drawn.key());
    }

    private static void requireFound(Seed from, DrillTrace trace) {
        if (!trace.forward().found()) {
            var near = trace.forward().nearMisses().stream()
                    .map(NearMiss::number)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no %s on record.".formatted(from.told()),
                    near.isEmpty() ? "Correct the number." : "Correct the number. Near: %s.".formatted(near));
        }
    }

    /** Keeps it, with an entry in the audit trail, in the caller's transaction. */
    public Drill keep(Ran ran, ActContext act) {
        var drill = drill(ran, act);
        drills.add(drill);
        audit.record(act, "drill:" + drill.drillId(), "drill-run", null, drill, null);
        return drill;
    }

    private static Drill drill(Ran ran, ActContext act) {
        var forward = ran.trace().forward();
        var first = forward.identities().getFirst();
        var isOne = forward.identities().size() == 1;
        return new Drill(
                NewIds.next(),
                ran.drawnBy().orElse(null),
                ran.drawnBy().isPresent(),
                ran.from().kind(),
                isOne ? first.key() : null,
                first.number(),
                isOne ? first.supplier() : null,
                isOne ? first.mill() : null,
                act.recordedAt(),
                act.recordedBy(),
                act.performedBy(),
                ran.took().toMillis(),
                forward.counts(),
                ran.trace().balances(),
                ran.trace().checked(),
                ran.trace().astray(),
                forward.basis().moment().asOf(),
                forward.basis().behind(),
                forward.gaps(),
                forward.complete() && ran.trace().astray().isEmpty());
    }
}
