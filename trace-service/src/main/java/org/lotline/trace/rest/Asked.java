package org.lotline.trace.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.contracts.trace.model.TraceNearMissJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.seed.LotIdSeed;
import org.lotline.trace.answer.seed.LotSeed;
import org.lotline.trace.answer.seed.NumberedSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.seed.ThingSeed;

/** What a request asks for, or the problem with it. */
final class Asked {

    private Asked() {}

    /** The parameter that gives a seed of this kind. */
    static String nameOf(SeedKind kind) {
        return TraceNearMissJson.KindEnum.valueOf(kind.name()).value();
    }

    /** By id if it is one, else by number. */
    static Seed lot(String numberOrId) {
        try {
            return new LotIdSeed(UUID.fromString(numberOrId));
        } catch (IllegalArgumentException noId) {
            return new LotSeed(numberOrId);
        }
    }

    /** The same of a job or shipment. */
    static Seed thing(SeedKind kind, String numberOrId) {
        try {
            var id = UUID.fromString(numberOrId);
            return new ThingSeed(kind, kind == SeedKind.JOB ? Keys.job(id) : Keys.shipment(id));
        } catch (IllegalArgumentException noId) {
            return new NumberedSeed(kind, numberOrId);
        }
    }

    /** @throws ProblemException 400 if it ends before it begins */
    static Window window(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid(
                    "The window ends at %s, before it begins at %s.".formatted(to, from),
                    "Swap from and to.",
                    List.of(ProblemException.field("to", "is before from")));
        }
        return new Window(from, to);
    }

    /** What is known in the future nobody knows. */
    static void requirePast(@Nullable Instant knownAt, Instant now) {
        if (knownAt != null && knownAt.isAfter(now)) {
            throw invalid(
                    "knownAt is ahead of our clock, which shows %s.".formatted(now),
                    "Leave knownAt out to have all that is known now.",
                    List.of(ProblemException.field("knownAt", "is in the future")));
        }
    }

    static ProblemException invalid(String detail, String wayOut, List<FieldProblemJson> fields) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, wayOut, fields);
    }
}
