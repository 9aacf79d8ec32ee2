package org.lotline.shipping.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lotline.contracts.shared.model.FieldProblem;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.gate.RefusedClearancesException;

/** Which clearances a refusal of quality means: it names them by their place in the request, or by their ids. */
final class RefusedClearances {

    private static final Pattern PLACE = Pattern.compile("clearances\\[(\\d+)]");

    private RefusedClearances() {}

    /** All of them if it names none: then none is known to be good. */
    static RefusedClearancesException of(ProblemException refusal, List<UUID> asked) {
        var refused = new LinkedHashMap<UUID, String>();
        for (var place = 0; place < asked.size(); place++) {
            var clearance = asked.get(place);
            var at = place;
            refusal.fields().stream()
                    .filter(field -> names(field, at, clearance))
                    .map(FieldProblem::getMessage)
                    .reduce((one, other) -> one + " " + other)
                    .ifPresent(said -> refused.put(clearance, said));
        }
        if (refused.isEmpty()) {
            asked.forEach(clearance -> refused.put(clearance, refusal.detail()));
        }
        return new RefusedClearancesException(refusal, refused);
    }

    private static boolean names(FieldProblem field, int place, UUID clearance) {
        var at = PLACE.matcher(field.getField());
        return at.find()
                ? at.group(1).equals(String.valueOf(place))
                : (field.getField() + " " + field.getMessage()).contains(clearance.toString());
    }
}
