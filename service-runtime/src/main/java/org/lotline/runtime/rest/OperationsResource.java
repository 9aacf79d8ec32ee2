package org.lotline.runtime.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.api.OperationsApi;
import org.lotline.contracts.shared.model.AuditPageJson;
import org.lotline.contracts.shared.model.AuditRecordJson;
import org.lotline.contracts.shared.model.EventPageJson;
import org.lotline.contracts.shared.model.EventRecordJson;
import org.lotline.contracts.shared.model.FollowedPositionJson;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.contracts.shared.model.RelayChangeJson;
import org.lotline.contracts.shared.model.RelayJson;
import org.lotline.runtime.audit.AuditEntry;
import org.lotline.runtime.audit.AuditQuestion;
import org.lotline.runtime.audit.AuditTrail;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.event.PublishedEvents;
import org.lotline.runtime.event.StoredEvent;
import org.lotline.runtime.follow.FollowedPositions;
import org.lotline.runtime.position.PositionReading;
import org.lotline.runtime.relay.OutboxWatch;
import org.lotline.runtime.relay.RelayService;
import org.lotline.runtime.relay.SwitchingRelay;

/** Where this service's events stand, for other services and operators. */
@ApplicationScoped
class OperationsResource implements OperationsApi {

    private final OwnSource source;
    private final OutboxWatch outbox;
    private final PublishedEvents events;
    private final RelayService relay;
    private final SwitchingRelay switching;
    private final AuditTrail audit;
    private final PositionReading positions;

    OperationsResource(
            OwnSource source,
            OutboxWatch outbox,
            PublishedEvents events,
            RelayService relay,
            SwitchingRelay switching,
            AuditTrail audit,
            PositionReading positions) {
        this.source = source;
        this.outbox = outbox;
        this.events = events;
        this.relay = relay;
        this.switching = switching;
        this.audit = audit;
        this.positions = positions;
    }

    @Override
    public RestResponse<AuditPageJson> listAudit(
            @Nullable String subject,
            @Nullable String name,
            @Nullable List<UUID> lot,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Long after,
            Integer limit) {
        var lots = lot == null ? List.<UUID>of() : lot;
        var answer = audit.of(new AuditQuestion(subject, name, lots, by, from, to), after, limit + 1);
        var page = Page.of(answer.entries(), limit, entry -> Long.toString(entry.id()));
        return RestResponse.ok(new AuditPageJson()
                .found(answer.found())
                .lots(answer.lots().isEmpty() ? null : answer.lots())
                .entries(page.rows().stream().map(OperationsResource::entry).toList())
                .truncated(page.truncated())
                .next(page.next() == null ? null : Long.valueOf(page.next())));
    }

    @Override
    public RestResponse<PositionJson> getPosition() {
        var standing = positions.now();
        var taken =
                standing.followed().stream().map(OperationsResource::followed).toList();
        return RestResponse.ok(new PositionJson()
                .source(source.id())
                .sequence(standing.own().sequence())
                .waiting(standing.own().waiting())
                .followed(taken.isEmpty() ? null : taken));
    }

    @Override
    public RestResponse<EventPageJson> listEvents(Long from, Integer limit) {
        var page = events.from(from, limit);
        return RestResponse.ok(new EventPageJson()
                .events(page.stream().map(OperationsResource::record).toList())
                .nextFrom(page.isEmpty() ? null : page.getLast().envelope().sequence() + 1));
    }

    @Override
    public RestResponse<RelayJson> getRelay() {
        return RestResponse.ok(relay());
    }

    @Override
    public RestResponse<RelayJson> setRelay(RelayChangeJson change) {
        switching.to(change.getPaused(), change.getReason());
        return RestResponse.ok(relay());
    }

    private RelayJson relay() {
        return new RelayJson()
                .source(source.id())
                .paused(relay.isPaused())
                .active(relay.isActive())
                .outbox(outbox.backlog().events())
                .lastError(relay.lastError().orElse(null));
    }

    private static FollowedPositionJson followed(FollowedPositions.FollowedPosition position) {
        return new FollowedPositionJson()
                .source(position.source().id())
                .sequence(position.sequence())
                .parked(position.parked());
    }

    private static AuditRecordJson entry(AuditEntry entry) {
        return new AuditRecordJson()
                .id(entry.id())
                .recordedAt(entry.recordedAt())
                .occurredAt(entry.occurredAt())
                .recordedBy(entry.recordedBy())
                .performedBy(entry.performedBy())
                .subject(entry.subject())
                .action(entry.action())
                .before(entry.before())
                .after(entry.after())
                .reason(entry.reason());
    }

    private static EventRecordJson record(StoredEvent stored) {
        var envelope = stored.envelope();
        return new EventRecordJson()
                .id(envelope.id())
                .type(envelope.type())
                .source(envelope.source())
                .subject(envelope.subject())
                .sequence(envelope.sequence())
                .time(envelope.time())
                .occurredAt(envelope.occurredAt())
                .recordedBy(envelope.recordedBy())
                .performedBy(envelope.performedBy())
                .traceparent(envelope.traceparent())
                .touches(envelope.touches())
                .data(stored.json());
    }
}
