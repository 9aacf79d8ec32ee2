package org.lotline.shipping.peer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.quality.api.ClearancesApi;
import org.lotline.contracts.quality.api.HoldsApi;
import org.lotline.contracts.quality.model.AffectedLotsJson;
import org.lotline.contracts.quality.model.AffectingHoldJson;
import org.lotline.contracts.quality.model.ClearanceRequestJson;
import org.lotline.contracts.quality.model.ClearanceReturnJson;
import org.lotline.contracts.quality.model.ClearanceSpendingJson;
import org.lotline.contracts.quality.model.ClearanceStatusJson;
import org.lotline.contracts.quality.model.HoldOrderJson;
import org.lotline.contracts.quality.model.HoldSeedOrderJson;
import org.lotline.contracts.quality.model.VerificationJson;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.runtime.peer.NoAnswer;
import org.lotline.runtime.peer.Peers;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rest.Quantities;
import org.lotline.runtime.rule.Findings;
import org.lotline.shipping.ShippingProblem;
import org.lotline.shipping.gate.Answer;
import org.lotline.shipping.gate.Blocks;
import org.lotline.shipping.gate.ClearanceState;
import org.lotline.shipping.gate.Gate;
import org.lotline.shipping.gate.LotHolds;

/** Quality over its contract. */
@ApplicationScoped
class QualityGate implements Gate {

    private static final String QUALITY = "quality";
    /** If the gate can't know within 2 s, nothing ships. */
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** Holds are shown, not relied on: whoever picks or looks does not wait longer for them. */
    private static final Duration GLANCE = Duration.ofSeconds(1);
    /** So many lots quality takes in one question. */
    private static final int LOTS_AT_ONCE = 100;

    private static final int PAGE = 1_000;
    private static final int UNAVAILABLE = 503;

    private final Peers peers;
    private final ClearancesApi clearances;
    private final HoldsApi holds;
    private final HoldsApi glance;

    QualityGate(Peers peers) {
        this.peers = peers;
        this.clearances = peers.client(ClearancesApi.class, QUALITY, ANSWER);
        this.holds = peers.client(HoldsApi.class, QUALITY, ANSWER);
        this.glance = peers.client(HoldsApi.class, QUALITY, GLANCE);
    }

    @Override
    public Answer<Cleared> clear(Asked asked, String key) {
        var request = new ClearanceRequestJson()
                .purpose(ClearanceRequestJson.PurposeEnum.SHIP)
                .lotId(asked.lotId())
                .quantity(Quantities.modelOf(asked.quantity()))
                .shipmentId(asked.shipmentId())
                .lineId(asked.lineId());
        return answer(() -> clearances.giveClearance(key, request))
                .map(RestResponse::getEntity)
                .map(clearance -> new Cleared(
                        clearance.getClearanceId(), clearance.getVerification() == VerificationJson.UNVERIFIED));
    }

    @Override
    public Answer<List<UUID>> spend(UUID shipmentId, List<UUID> spent, String key) {
        var spending = new ClearanceSpendingJson().shipmentId(shipmentId).clearances(spent);
        return answer(() -> clearances.spendClearances(key, spending)).map(done -> spent);
    }

    @Override
    public Answer<Map<UUID, ClearanceState>> states(UUID shipmentId) {
        return answer(() -> allStates(shipmentId));
    }

    private Map<UUID, ClearanceState> allStates(UUID shipmentId) {
        var found = new HashMap<UUID, ClearanceState>();
        @Nullable String after = null;
        do {
            var behind = after;
            var page = call(() -> clearances.listClearances(null, null, shipmentId, PAGE, behind))
                    .getEntity();
            page.getClearances()
                    .forEach(clearance -> found.put(clearance.getClearanceId(), stateOf(clearance.getStatus())));
            after = page.getNext();
        } while (after != null);
        return found;
    }

    /** More than one question's lots are asked for one after the other, as long as the time lasts. */
    @Override
    public LotHolds holdsOn(Collection<UUID> lots) {
        var asked = lots.stream().distinct().toList();
        var byLot = new HashMap<UUID, List<LotHolds.Hold>>();
        var isKnown = true;
        var end = System.nanoTime() + GLANCE.toNanos();
        for (var from = 0; from < asked.size(); from += LOTS_AT_ONCE) {
            var some = asked.subList(from, Math.min(from + LOTS_AT_ONCE, asked.size()));
            isKnown &= System.nanoTime() - end < 0 && ask(some, byLot);
        }
        return new LotHolds(isKnown, byLot);
    }

    /** @return whether quality could say everything */
    private boolean ask(List<UUID> lots, Map<UUID, List<LotHolds.Hold>> byLot) {
        try {
            var affected = call(() -> glance.findAffectingHolds(lots)).getEntity();
            affected.getLots()
                    .forEach(lot -> byLot.put(
                            lot.getLotId(),
                            lot.getHolds().stream().map(QualityGate::holdOf).toList()));
            return isWhole(affected, lots.size());
        } catch (ProblemException e) {
            return false;
        }
    }

    private static boolean isWhole(AffectedLotsJson affected, int asked) {
        return affected.getLots().size() == asked
                && affected.getLots().stream().allMatch(lot -> Boolean.TRUE.equals(lot.getKnown()));
    }

    private static LotHolds.Hold holdOf(AffectingHoldJson hold) {
        return new LotHolds.Hold(hold.getHoldNumber(), hold.getReason(), blocksOf(hold.getBlocks()), hold.getBy());
    }

    /** The same words whoever puts it back and why: a repetition under the same key has the same body. */
    @Override
    public Answer<UUID> giveBack(UUID clearanceId, String key) {
        var body = new ClearanceReturnJson().reason("The line was put back");
        return answer(() -> clearances.returnClearance(clearanceId, key, body)).map(done -> clearanceId);
    }

    /** A report, as the lot does not exist yet: that nobody knows it is no reason not to hold it. */
    @Override
    public Placed hold(UUID lotId, String lotNumber, String reason, String key) {
        var order = new HoldOrderJson()
                .seeds(List.of(new HoldSeedOrderJson()
                        .kind(HoldSeedOrderJson.KindEnum.LOT)
                        .id(lotId)
                        .number(lotNumber)))
                .reach(HoldOrderJson.ReachEnum.THIS_LOT_AND_WHAT_CAME_OF_IT)
                .blocks(HoldOrderJson.BlocksEnum.BOTH)
                .reason(reason)
                .act(new ActJson().mode(ActJson.ModeEnum.REPORT));
        var hold = call(() -> holds.placeHold(key, order)).getEntity();
        return new Placed(hold.getHoldId(), hold.getHoldNumber());
    }

    private <T> Answer<T> answer(Supplier<T> asking) {
        try {
            return new Answer.Yes<>(call(asking));
        } catch (ProblemException e) {
            var said = Findings.of(e);
            return said.getFirst().isSilence() ? new Answer.Silent<>(said.getFirst()) : new Answer.No<>(said);
        }
    }

    private static Blocks blocksOf(AffectingHoldJson.BlocksEnum blocks) {
        return switch (blocks) {
            case ISSUE -> Blocks.ISSUE;
            case SHIP -> Blocks.SHIP;
            case BOTH -> Blocks.BOTH;
        };
    }

    private static ClearanceState stateOf(ClearanceStatusJson status) {
        return switch (status) {
            case GIVEN -> ClearanceState.GIVEN;
            case SPENT -> ClearanceState.SPENT;
            case CONFIRMED -> ClearanceState.CONFIRMED;
            case RETURNED -> ClearanceState.RETURNED;
        };
    }

    /** Its silence is told apart: whether it could not be asked, or did not know in time. */
    private <T> T call(Supplier<T> call) {
        return peers.call(QUALITY, () -> {
            try {
                return call.get();
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() != UNAVAILABLE) {
                    throw e;
                }
                throw silence(e);
            } catch (ProcessingException e) {
                throw silence(e);
            }
        });
    }

    private static ProblemException silence(WebApplicationException answer) {
        try {
            var said = answer.getResponse().readEntity(ProblemJson.class);
            var isSlow = said.getType().getPath().endsWith("/" + ShippingProblem.GATE_TOO_SLOW.slug());
            return silence(
                    isSlow ? ShippingProblem.GATE_TOO_SLOW : ShippingProblem.GATE_UNREACHABLE,
                    "The quality service can't answer now: " + said.getDetail());
        } catch (RuntimeException e) {
            return silence(ShippingProblem.GATE_UNREACHABLE, "The quality service can't answer now.");
        }
    }

    private static ProblemException silence(ProcessingException failure) {
        return NoAnswer.isTooSlow(failure)
                ? silence(ShippingProblem.GATE_TOO_SLOW, "The quality service does not answer within the time it has.")
                : silence(ShippingProblem.GATE_UNREACHABLE, "The quality service can't be reached.");
    }

    private static ProblemException silence(ProblemType type, String detail) {
        var unavailable = Problems.unavailable(detail);
        var told = new ProblemException(type, detail, unavailable.wayOut());
        var pause = unavailable.retryAfter();
        return pause == null ? told : told.retryAfter(pause);
    }
}
