package org.lotline.quality.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.quality.Worded;
import org.lotline.quality.hold.ReachedKind;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** The parameter {@code kind} of what a hold reaches; the generated interface does not check it. */
final class ReachKind {

    private static final String CLEARANCES = "clearances";

    private static final String KINDS = Stream.concat(
                    Arrays.stream(ReachedKind.values()).map(Worded::word), Stream.of(CLEARANCES))
            .collect(Collectors.joining(", "));

    private ReachKind() {}

    /**
     * What trace lists; empty for clearances, which are our own.
     *
     * @throws ProblemException 400 if it is none
     */
    static Optional<ReachedKind> of(String kind) {
        if (kind.equals(CLEARANCES)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(ReachedKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "A hold reaches no %s.".formatted(kind),
                        "Ask for one of %s.".formatted(KINDS),
                        List.of(ProblemException.field("kind", "is none of " + KINDS)))));
    }
}
