package org.lotline.trace.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.trace.answer.seed.Seed;

/** Of several parameters that exclude each other the one that is given. */
final class GivenSeeds {

    private final String what;
    private final List<String> possible = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Seed> given = new ArrayList<>();

    /** @param what starts from the one, such as {@code A trace} */
    GivenSeeds(String what) {
        this.what = what;
    }

    <T> GivenSeeds or(String name, @Nullable T value, Function<T, Seed> seed) {
        possible.add(name);
        if (value != null) {
            names.add(name);
            given.add(seed.apply(value));
        }
        return this;
    }

    /** @throws ProblemException 400 unless exactly one is given */
    Seed one() {
        if (given.size() != 1) {
            throw notOne();
        }
        return given.getFirst();
    }

    private ProblemException notOne() {
        var fields = (names.isEmpty() ? possible : names)
                .stream()
                        .map(name -> ProblemException.field(
                                name, names.isEmpty() ? "is one of those to choose from" : "excludes the others"))
                        .toList();
        return Asked.invalid(
                "%s starts from exactly one thing, and the request names %s."
                        .formatted(what, names.isEmpty() ? "none" : String.join(", ", names)),
                "Give one of " + String.join(", ", possible) + ".",
                fields);
    }

    /** @throws ProblemException 400 if what narrows is given without what it narrows */
    static void requireWith(@Nullable Object narrowing, String name, @Nullable Object narrowed, String narrowedName) {
        if (narrowing != null && narrowed == null) {
            throw Asked.invalid(
                    "%s narrows %s, which is not given.".formatted(name, narrowedName),
                    "Give %s too, or leave %s out.".formatted(narrowedName, name),
                    List.of(ProblemException.field(name, "is given without " + narrowedName)));
        }
    }
}
