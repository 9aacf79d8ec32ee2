package org.lotline.shipping.confirmation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.shipping.shipment.GateWord;
import org.lotline.shipping.shipment.LineStatus;
import org.lotline.shipping.shipment.Shipment;
import org.lotline.shipping.shipment.ShipmentDeviations;
import org.lotline.shipping.shipment.ShipmentLine;
import org.lotline.shipping.shipment.UnverifiedWhy;
import org.lotline.shipping.shipment.Verification;

/**
 * Asks the gate for lines that left without its word, as a report or by a correction: the oldest first, each with a pause of its
 * own that grows, so that one of which the gate can't say never stands before the others. What it refuses is a deviation.
 */
@ApplicationScoped
public class RecheckingLines {

    private static final Logger LOG = Logger.getLogger(RecheckingLines.class);
    private static final String OURSELVES = "service:shipping";

    /** A gate that is slow for some must not keep the others waiting; one that is slow for all must not be asked by all at once. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 9;

    private final SpendingClearances spending;
    private final ShipmentDeviations deviations;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    RecheckingLines(
            SpendingClearances spending,
            ShipmentDeviations deviations,
            EntityManager entities,
            AuditLog audit,
            Clock clock) {
        this.spending = spending;
        this.deviations = deviations;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One round over all that is due. None is left for the next: were it only the oldest so many, and the gate silent of those for
     * longer than they pause, the younger ones would never have their turn. Whatever fails for one line ends nothing for the others.
     *
     * @throws ExecutionException the first failure to put a line off, once all of them have had their turn
     */
    @Scheduled(
            identity = "rechecking",
            every = "${lotline.shipping.recheck-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void recheck() throws InterruptedException, ExecutionException {
        var due = QuarkusTransaction.requiringNew().call(this::due);
        var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            for (var check : pool.invokeAll(due.stream().map(this::checking).toList())) {
                check.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Boolean> checking(UUID lineId) {
        return () -> {
            try {
                var line = QuarkusTransaction.requiringNew().call(() -> ShipmentLine.<ShipmentLine>findById(lineId));
                var word = spending.spendLate(line);
                QuarkusTransaction.requiringNew().run(() -> settle(line.shipmentId, lineId, word));
                return true;
            } catch (RuntimeException e) {
                LOG.warnf(e, "Line %s is not rechecked for the moment", lineId);
                QuarkusTransaction.requiringNew().run(() -> putOff(lineId));
                return false;
            }
        };
    }

    /** How long to wait after so many questions in vain. */
    static Duration pauseAfter(int attempts) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due() {
        return entities.createNativeQuery("""
                        select l.line_id from shipment_line l join shipment s using (shipment_id)
                        where l.waiting is not null and l.status = 'picked' and l.next_recheck <= ?1
                        order by s.confirmed_at, l.line_id""", UUID.class)
                .setParameter(1, clock.instant())
                .getResultList();
    }

    private void putOff(UUID lineId) {
        ShipmentLine line = ShipmentLine.findById(lineId);
        settle(line.shipmentId, lineId, Optional.of(new GateWord.Silence(UnverifiedWhy.UNREACHABLE)));
    }

    private void settle(UUID shipmentId, UUID lineId, Optional<GateWord> word) {
        Shipment shipment = Shipment.findById(shipmentId, LockModeType.PESSIMISTIC_WRITE);
        ShipmentLine line = ShipmentLine.findById(lineId);
        entities.refresh(line);
        if (line.waiting == null || !line.is(LineStatus.PICKED)) {
            return;
        }
        if (word.isPresent() && word.get() instanceof GateWord.Silence(UnverifiedWhy why)) {
            line.waiting = why;
            line.nextRecheck = clock.instant().plus(pauseAfter(line.attempts));
            line.attempts++;
            return;
        }
        var refusal = word.filter(GateWord.Refusal.class::isInstance).map(GateWord.Refusal.class::cast);
        var before = line.waiting;
        line.waiting = null;
        line.nextRecheck = null;
        line.refusal = refusal.map(GateWord.Refusal::words).orElse(null);
        tell(shipment, line, before, refusal);
    }

    private void tell(Shipment shipment, ShipmentLine line, UnverifiedWhy before, Optional<GateWord.Refusal> refusal) {
        var act = act();
        audit.record(
                act,
                Keys.shipment(shipment.shipmentId),
                "line-rechecked",
                before.word(),
                refusal.map(refused -> refused.kind().word()).orElse(Verification.State.VERIFIED.word()),
                line.refusal);
        refusal.ifPresent(refused -> deviations.record(
                line, refused.kind(), "%s: %s".formatted(line.lotNumber, refused.words()), line.fact, act));
    }

    private ActContext act() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ActContext(
                OURSELVES, OURSELVES, now, now, ActMode.REPORT, TimeSource.SCANNED, Set.of("service"), null);
    }
}
