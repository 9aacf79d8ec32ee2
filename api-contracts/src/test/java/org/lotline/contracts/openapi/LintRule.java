package org.lotline.contracts.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every operation must keep to.
 *
 * @param name what is asked
 * @param mend what to do where it isn't so
 * @param subjects what it looks at in an operation
 * @param isKept whether one of these is as it should be
 */
record LintRule(
        String name, String mend, Function<ApiOperation, Stream<Subject>> subjects, Predicate<JsonNode> isKept) {

    /**
     * @param where it stands, for people
     * @param node what stands there
     */
    record Subject(String where, JsonNode node) {}

    Stream<String> violations(ApiOperation operation) {
        return subjects.apply(operation)
                .filter(subject -> !isKept.test(subject.node()))
                .map(Subject::where);
    }

    @Override
    public String toString() {
        return name;
    }
}
