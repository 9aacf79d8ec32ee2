package org.lotline.shipping.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Findings;

/**
 * What the gate says when it is asked for something: that it is so, that it may not be, or nothing in time.
 *
 * @param <T> what it gives
 */
public sealed interface Answer<T> {

    /** It is so. */
    record Yes<T>(T value) implements Answer<T> {}

    /** It may not be, in quality's words; at least one finding. */
    record No<T>(List<Finding> said) implements Answer<T> {

        public No {
            said = List.copyOf(said);
        }
    }

    /** It can't be asked, or does not know in time. */
    record Silent<T>(Finding why) implements Answer<T> {}

    /** The same of what is made of it. */
    default <R> Answer<R> map(Function<T, R> made) {
        return switch (this) {
            case Yes<T>(T value) -> new Yes<>(made.apply(value));
            case No<T>(List<Finding> said) -> new No<>(said);
            case Silent<T>(Finding why) -> new Silent<>(why);
        };
    }

    /** What speaks against it, or why nobody can say. */
    default List<Finding> against() {
        return switch (this) {
            case Yes<T>(T value) -> List.of();
            case No<T>(List<Finding> said) -> said;
            case Silent<T>(Finding why) -> List.of(why);
        };
    }

    /** What it gives, if it does. */
    default Optional<T> given() {
        return this instanceof Yes<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * What it gives.
     *
     * @throws org.lotline.runtime.problem.ProblemException what it refuses; 503 if it can't say
     */
    default T orRefuse() {
        Findings.refuse(against());
        return given().orElseThrow();
    }
}
