package org.lotline.production.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.custody.HeldLot;
import org.lotline.custody.HeldLots;
import org.lotline.custody.KnownLot;
import org.lotline.custody.KnownLots;
import org.lotline.production.floor.Dock;
import org.lotline.production.floor.LyingLot;
import org.lotline.production.job.FindingJobs;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.problem.ProblemException;

/** Proposing what to take for a job: what lies here is known, what lies at the dock receiving is asked for. */
@ApplicationScoped
public class ProposingLots {

    private final FindingJobs jobs;
    private final HeldLots held;
    private final KnownLots known;
    private final Dock dock;
    private final PlantZone zone;
    private final Clock clock;

    ProposingLots(FindingJobs jobs, HeldLots held, KnownLots known, Dock dock, PlantZone zone, Clock clock) {
        this.jobs = jobs;
        this.held = held;
        this.known = known;
        this.dock = dock;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param isDockKnown whether all that lies at the dock is in it
     */
    public record Proposed(Job job, Proposal proposal, boolean isDockKnown) {}

    /** @throws ProblemException 404 for an unknown job */
    public Proposed forJob(String jobNumber, Item item) {
        var job = QuarkusTransaction.requiringNew().call(() -> jobs.byNumber(jobNumber));
        var lying = new ArrayList<>(QuarkusTransaction.requiringNew().call(() -> onFloor(item)));
        var atDock = atDock(item);
        atDock.ifPresent(there -> lying.addAll(there.lots()));
        return new Proposed(
                job,
                Proposal.of(job, lying, zone.dayOf(clock.instant())),
                atDock.map(Dock.Lying::isAll).orElse(false));
    }

    private List<LyingLot> onFloor(Item item) {
        var here = held.onHand(item);
        var said = known.find(here.stream().map(HeldLot::lotId).toList()).stream()
                .collect(Collectors.toMap(KnownLot::lotId, Function.identity()));
        return here.stream()
                .map(lot -> {
                    var records = Optional.ofNullable(said.get(lot.lotId()));
                    return new LyingLot(
                            owned(lot, records),
                            LyingLot.Place.FLOOR,
                            records.map(KnownLot::expiresOn).orElse(null));
                })
                .toList();
    }

    /** Whose it is may have been corrected since it came here. */
    private static HeldLot owned(HeldLot lot, Optional<KnownLot> said) {
        return said.map(records -> new HeldLot(
                        lot.lotId(), lot.lotNumber(), lot.item(), records.owner(), lot.location(), lot.onHand()))
                .orElse(lot);
    }

    /** Whoever stands at the floor is told what lies there, also while receiving is silent. */
    private Optional<Dock.Lying> atDock(Item item) {
        try {
            return Optional.of(dock.lying(item));
        } catch (ProblemException silence) {
            if (!silence.type().isSilence()) {
                throw silence;
            }
            return Optional.empty();
        }
    }
}
