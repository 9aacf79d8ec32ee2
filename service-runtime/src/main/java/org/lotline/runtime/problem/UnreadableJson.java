package org.lotline.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.stream.Collectors;

/** Why a body can't be read: line and column, the member where it is known, and what belongs there. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemException problem(JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? wrongMember(mapping)
                : malformed(unreadable);
    }

    private static ProblemException malformed(JsonProcessingException unreadable) {
        return Problems.unreadable("The body is no JSON as it is wanted here%s: %s"
                .formatted(place(unreadable), unreadable.getOriginalMessage()));
    }

    private static ProblemException wrongMember(JsonMappingException mapping) {
        var path = path(mapping.getPath());
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "%s%s %s.".formatted(path, place(mapping), reason(mapping)),
                "Correct the fields named and send the request again.",
                List.of(ProblemException.field(path, reason(mapping))));
    }

    private static String reason(JsonMappingException mapping) {
        return switch (mapping) {
            case UnrecognizedPropertyException unknown ->
                "is not known; known here: "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case ValueInstantiationException bad ->
                "is not " + WantedType.of(bad.getType().getRawClass());
            case MismatchedInputException bad
            when bad.getTargetType() != null -> "is not " + WantedType.of(bad.getTargetType());
            default -> "can't be read: " + mapping.getOriginalMessage();
        };
    }

    private static String place(JsonProcessingException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** {@code lines[0].quantity.value}. */
    private static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
