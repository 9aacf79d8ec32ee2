package org.lotline.runtime.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lotline.runtime.problem.ProblemException;

/**
 * What a rule gives that has to say more than yes or no: a value, or what speaks against there being one.
 *
 * @param <T> what is given
 */
public sealed interface Ruling<T> {

    /** There is one. */
    record Given<T>(T value) implements Ruling<T> {}

    /** There is none; at least one finding says why. */
    record Against<T>(List<Finding> findings) implements Ruling<T> {

        public Against {
            findings = List.copyOf(findings);
        }
    }

    static <T> Ruling<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Ruling<T> against(Finding finding) {
        return new Against<>(List.of(finding));
    }

    /** @return the value if nothing was found */
    static <T> Ruling<T> of(T value, List<Finding> findings) {
        return findings.isEmpty() ? given(value) : new Against<>(findings);
    }

    /** @return the value, or the finding if there is none */
    static <T> Ruling<T> of(Optional<T> value, Finding without) {
        return value.map(Ruling::given).orElseGet(() -> against(without));
    }

    /** What another rule makes of the value. */
    default <R> Ruling<R> then(Function<T, Ruling<R>> rule) {
        return switch (this) {
            case Given<T>(T value) -> rule.apply(value);
            case Against<T>(List<Finding> findings) -> new Against<>(findings);
        };
    }

    /** What speaks against it; empty if there is a value. */
    default List<Finding> against() {
        return switch (this) {
            case Given<T>(T value) -> List.of();
            case Against<T>(List<Finding> findings) -> findings;
        };
    }

    /**
     * The value; for the use case, not for rules.
     *
     * @throws ProblemException if there is none
     */
    default T orRefuse() {
        if (this instanceof Given<T>(T value)) {
            return value;
        }
        Findings.refuse(against());
        throw new IllegalStateException("nothing speaks against a value that is not there");
    }
}
