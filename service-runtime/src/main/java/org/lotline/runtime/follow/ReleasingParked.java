package org.lotline.runtime.follow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.follow.ParkedFollowed.Kind;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Takes parked events again, or gives them up; what waited behind them is taken then, in its order. */
@ApplicationScoped
public class ReleasingParked {

    /** A foreign record has nothing that could be taken. */
    public static final ProblemType FOREIGN_EVENT =
            new ProblemType("foreign-event", "The source does not know the event", 409);

    private static final Logger LOG = Logger.getLogger(ReleasingParked.class);

    private final ParkedEvents parked;
    private final FollowedTopics topics;
    private final TakingEvents taking;
    private final AskingSources sources;
    private final ActContexts acting;
    private final AuditLog audit;

    ReleasingParked(
            ParkedEvents parked,
            FollowedTopics topics,
            TakingEvents taking,
            AskingSources sources,
            ActContexts acting,
            AuditLog audit) {
        this.parked = parked;
        this.topics = topics;
        this.taking = taking;
        this.sources = sources;
        this.acting = acting;
        this.audit = audit;
    }

    /**
     * What came of a parked event and of those behind it.
     *
     * @param eventId the one that was asked for
     * @param taken whether it has its effect now
     * @param released those behind it that have theirs, in their order
     * @param refused what was tried and is still parked
     */
    public record Release(UUID eventId, boolean taken, List<UUID> released, List<Refusal> refused) {}

    /**
     * One that stays parked.
     *
     * @param reason a sentence
     */
    public record Refusal(UUID eventId, String reason) {}

    /**
     * Takes it again, as its source gives it now.
     *
     * @throws ProblemException 404 if it isn't parked, 409 if it is foreign, 503 if its source doesn't answer
     */
    public Release replay(UUID eventId) {
        var event = find(eventId);
        if (event.kind() == Kind.FOREIGN) {
            throw new ProblemException(
                    FOREIGN_EVENT, event.reason(), "There is nothing to take: dismiss it, with a reason.");
        }
        var refusal = release(event);
        if (refusal.isPresent()) {
            return new Release(eventId, false, List.of(), List.of(refusal.get()));
        }
        return releaseFree(event, true);
    }

    /**
     * Gives it up for good.
     *
     * @throws ProblemException 404 if it isn't parked
     */
    public Release dismiss(UUID eventId, String reason) {
        var event = find(eventId);
        QuarkusTransaction.requiringNew().run(() -> remove(event, reason));
        try {
            return releaseFree(event, false);
        } catch (ProblemException e) {
            LOG.warnf("%s is dismissed; what waits behind it is taken later: %s", eventId, e.getMessage());
            return new Release(eventId, false, List.of(), List.of());
        }
    }

    /** Takes those that wait for nothing any more, whatever interrupted whoever had released them. */
    void releaseFree(Source source) {
        releaseFree(source, 0, new ArrayList<>(), new ArrayList<>());
    }

    private ParkedFollowed find(UUID eventId) {
        return parked.find(eventId)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no parked event %s.".formatted(eventId),
                        "Look it up in GET /followed/parked; it may have been taken or dismissed since."));
    }

    private void remove(ParkedFollowed event, String reason) {
        topics.lock(event.source());
        if (parked.remove(event.eventId())) {
            audit.record(
                    acting.begin(null),
                    "parked:" + event.eventId(),
                    "parked-event-dismissed",
                    words(event),
                    null,
                    reason);
        }
    }

    private static Map<String, String> words(ParkedFollowed event) {
        return Map.of(
                "source", event.source().id(),
                "sequence", String.valueOf(event.sequence()),
                "type", String.valueOf(event.type()),
                "subject", String.valueOf(event.subject()),
                "kind", event.kind().word(),
                "reason", event.reason());
    }

    private Release releaseFree(ParkedFollowed before, boolean taken) {
        var released = new ArrayList<UUID>();
        var refused = new ArrayList<Refusal>();
        if (before.sequence() != null) {
            releaseFree(before.source(), before.sequence(), released, refused);
        }
        return new Release(before.eventId(), taken, released, refused);
    }

    private void releaseFree(Source source, long behind, List<UUID> released, List<Refusal> refused) {
        var from = behind;
        Set<UUID> tried = new HashSet<>();
        for (var free = parked.firstFree(source, from); free.isPresent(); free = parked.firstFree(source, from)) {
            var event = free.get();
            if (!tried.add(event.eventId())) {
                return;
            }
            release(event).ifPresentOrElse(refused::add, () -> released.add(event.eventId()));
            from = event.sequence() == null ? from : event.sequence();
        }
    }

    private Optional<Refusal> release(ParkedFollowed event) {
        var sequence = event.sequence();
        var own = sequence == null ? Optional.<Arrival>empty() : sources.at(event.source(), sequence);
        var refusal = own.isPresent() && own.get().eventId().equals(event.eventId())
                ? taking.release(own.get())
                : Optional.of(taking.keep(event.source(), event.eventId(), Kind.REFUSED, unknown(event)));
        return refusal.map(reason -> new Refusal(event.eventId(), reason));
    }

    private static String unknown(ParkedFollowed event) {
        return "%s has no event %s at %d now; dismiss it, with a reason."
                .formatted(event.source().id(), event.eventId(), event.sequence());
    }
}
