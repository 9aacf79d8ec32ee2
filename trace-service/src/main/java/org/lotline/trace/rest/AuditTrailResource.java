package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.api.AuditTrailApi;
import org.lotline.contracts.trace.model.AuditTrailEntryJson;
import org.lotline.contracts.trace.model.AuditTrailPageJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.trace.audit.AskingTrail;
import org.lotline.trace.audit.TrailEntry;
import org.lotline.trace.audit.TrailPlace;
import org.lotline.trace.audit.TrailQuestion;

/** The audit trail of all services. */
@ApplicationScoped
class AuditTrailResource implements AuditTrailApi {

    private final AskingTrail trail;

    AuditTrailResource(AskingTrail trail) {
        this.trail = trail;
    }

    @Override
    public RestResponse<AuditTrailPageJson> listAuditTrail(
            @Nullable String name,
            @Nullable String by,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            Integer limit) {
        var page = trail.of(new TrailQuestion(name, by, from, to), place(after), limit);
        return RestResponse.ok(new AuditTrailPageJson()
                .found(page.found())
                .entries(page.entries().stream().map(AuditTrailResource::entry).toList())
                .silent(page.silent())
                .truncated(page.truncated())
                .next(page.truncated() ? page.behind().text() : null));
    }

    private static TrailPlace place(@Nullable String after) {
        try {
            return TrailPlace.of(after);
        } catch (IllegalArgumentException e) {
            throw Asked.invalid(
                    "after is no page of this trail.",
                    "Take it from next of the page before, as it is.",
                    List.of(ProblemException.field("after", "is not a value of next")));
        }
    }

    private static AuditTrailEntryJson entry(TrailEntry entry) {
        var change = entry.change();
        return new AuditTrailEntryJson()
                .service(entry.service())
                .id(change.id())
                .recordedAt(change.recordedAt())
                .occurredAt(change.occurredAt())
                .recordedBy(change.recordedBy())
                .performedBy(change.performedBy())
                .subject(change.subject())
                .action(change.action())
                .before(change.before())
                .after(change.after())
                .reason(change.reason());
    }
}
