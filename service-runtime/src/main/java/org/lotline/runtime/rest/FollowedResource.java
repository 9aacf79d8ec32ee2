package org.lotline.runtime.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.api.FollowedApi;
import org.lotline.contracts.shared.model.FollowedDismissalJson;
import org.lotline.contracts.shared.model.FollowedRefusalJson;
import org.lotline.contracts.shared.model.FollowedReleaseJson;
import org.lotline.contracts.shared.model.ParkedFollowedJson;
import org.lotline.contracts.shared.model.ParkedFollowedPageJson;
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
    public RestResponse<ParkedFollowedPageJson> listParkedFollowed(Integer limit, @Nullable String after) {
        var rows = parked.page(behind(after), limit + 1);
        var page = Page.of(rows, limit, event -> Long.toString(event.position()));
        return RestResponse.ok(new ParkedFollowedPageJson()
                .parkedEvents(
                        page.rows().stream().map(FollowedResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    @Override
    public RestResponse<FollowedReleaseJson> replayParkedFollowed(UUID eventId) {
        return RestResponse.ok(modelOf(releasing.replay(eventId)));
    }

    @Override
    public RestResponse<FollowedReleaseJson> dismissParkedFollowed(UUID eventId, FollowedDismissalJson dismissal) {
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

    private static ParkedFollowedJson modelOf(ParkedFollowed event) {
        return new ParkedFollowedJson()
                .eventId(event.eventId())
                .source(event.source().id())
                .sequence(event.sequence())
                .type(event.type())
                .subject(event.subject())
                .touches(event.touches())
                .kind(ParkedFollowedJson.KindEnum.fromValue(event.kind().word()))
                .reason(event.reason())
                .parkedAt(event.parkedAt())
                .attempts((int) event.attempts());
    }

    private static FollowedReleaseJson modelOf(ReleasingParked.Release release) {
        return new FollowedReleaseJson()
                .eventId(release.eventId())
                .taken(release.taken())
                .released(release.released())
                .refused(release.refused().stream()
                        .map(one ->
                                new FollowedRefusalJson().eventId(one.eventId()).reason(one.reason()))
                        .toList());
    }
}
