package org.lotline.runtime.peer;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why a call had no answer at all; an answer that is of no use is one, too. */
public final class NoAnswer {

    private NoAnswer() {}

    /** It was there, or may have been, and did not answer in time. */
    public static boolean isTooSlow(Throwable failure) {
        return isCausedBy(failure, TimeoutException.class::isInstance);
    }

    /** Nobody was there, or went away. */
    static boolean isUnreachable(Throwable failure) {
        return isCausedBy(failure, e -> e instanceof IOException && !(e instanceof JacksonException));
    }

    private static boolean isCausedBy(@Nullable Throwable failure, Predicate<Throwable> wanted) {
        return failure != null && (wanted.test(failure) || isCausedBy(failure.getCause(), wanted));
    }
}
