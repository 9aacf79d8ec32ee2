package org.lotline.runtime.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.api.FollowedApi;
import org.lotline.contracts.shared.model.FollowedDismissal;
import org.lotline.contracts.shared.model.FollowedRefusal;
import org.lotline.contracts.shared.model.FollowedRelease;
import org.lotline.contracts.shared.model.ParkedFollowedPage;
import org.lotline.runtime.follow.ParkedEvents;
import org.lotline.runtime.follow.ParkedFollowed;
import org.lotline.runtime.follow.ReleasingParked;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** What this service could not take of the others' events, for operators. */
@ApplicationScoped
class FollowedResource implements FollowedApi {

    private final ParkedEvents parked;
    private final ReleasingParked releasing;

    FollowedResource(ParkedEvents parked, ReleasingParked releasing) {
        this.parked = parked;
        this.releasing = releasing;
    }

    @Override
    public RestResponse<ParkedFollowedPage> listParkedFollowed(Integer limit, @Nullable String after) {
        var rows = parked.page(behind(after), limit + 1);
        var page = Page.of(rows, limit, event -> Long.toString(event.position()));
        return RestResponse.ok(new ParkedFollowedPage()
                .parkedEvents(
                        page.rows().stream().map(FollowedResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<FollowedRelease> replayParkedFollowed(UUID eventId) {
        return RestResponse.ok(modelOf(releasing.replay(eventId)));
    }

    @Override
    public RestResponse<FollowedRelease> dismissParkedFollowed(UUID eventId, FollowedDismissal dismissal) {
        return RestResponse.ok(modelOf(releasing.dismiss(eventId, dismissal.getReason())));
    }

    private static long behind(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "after is no place in the list.",
                    "Send the value of next of the page before, unchanged.",
                    List.of(ProblemException.field("after", "is no place in the list")));
        }
    }

    private static org.lotline.contracts.shared.model.ParkedFollowed modelOf(ParkedFollowed event) {
        return new org.lotline.contracts.shared.model.ParkedFollowed()
                .eventId(event.eventId())
                .source(event.source().id())
                .sequence(event.sequence())
                .type(event.type())
                .subject(event.subject())
                .touches(event.touches())
                .kind(org.lotline.contracts.shared.model.ParkedFollowed.KindEnum.fromValue(
                        event.kind().word()))
                .reason(event.reason())
                .parkedAt(event.parkedAt())
                .attempts((int) event.attempts());
    }

    private static FollowedRelease modelOf(ReleasingParked.Release release) {
        return new FollowedRelease()
                .eventId(release.eventId())
                .taken(release.taken())
                .released(release.released())
                .refused(release.refused().stream()
                        .map(one -> new FollowedRefusal().eventId(one.eventId()).reason(one.reason()))
                        .toList());
    }
}
