package org.lotline.receiving.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * Where a row stands in a sorted list. It is the row's own values: it stays where it is when rows before it come or go, and when the
 * row itself is gone.
 *
 * @param values of the terms by which the list is sorted
 */
record Place(List<String> values, UUID id) {

    private static final String BETWEEN = "\u001f";

    Place {
        values = List.copyOf(values);
    }

    /** As callers get it; nothing is to be read in it. */
    String cursor(SortOrder sorting) {
        var parts = new ArrayList<>(sorting.mark());
        parts.addAll(values);
        parts.add(id.toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 if it is no place in a list that is sorted so */
    static Optional<Place> at(@Nullable String cursor, SortOrder sorting) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(read(cursor, sorting).orElseThrow(Place::isNone));
    }

    /** As parameters of {@link SortOrder#behind}. */
    Object[] parameters() {
        return Stream.concat(values.stream(), Stream.of(id)).toArray();
    }

    private static Optional<Place> read(String cursor, SortOrder sorting) {
        try {
            var parts = List.of(text(cursor).split(BETWEEN, -1));
            var mark = sorting.mark();
            var last = parts.size() - 1;
            if (last != mark.size() + sorting.key().terms().size()
                    || !parts.subList(0, mark.size()).equals(mark)) {
                return Optional.empty();
            }
            return Optional.of(new Place(parts.subList(mark.size(), last), UUID.fromString(parts.get(last))))
                    .filter(place -> place.fits(sorting));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String text(String cursor) throws CharacterCodingException {
        var bytes = Base64.getUrlDecoder().decode(cursor);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private boolean fits(SortOrder sorting) {
        var terms = sorting.key().terms();
        return IntStream.range(0, values.size())
                .allMatch(n -> terms.get(n).value().fits(values.get(n)));
    }

    private static ProblemException isNone() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "after is no place in this list, or in this list sorted otherwise.",
                "Send the value of next of the page before, unchanged, with the same sort and order.",
                List.of(ProblemException.field("after", "is no place in this list")));
    }
}
