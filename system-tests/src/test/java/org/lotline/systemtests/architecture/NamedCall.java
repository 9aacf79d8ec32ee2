package org.lotline.systemtests.architecture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lotline.systemtests.contract.Operation;

/**
 * A call that a text names.
 *
 * @param method in capitals
 * @param path with {@code %s} or {@code {name}} where a value comes
 * @param parameter of the query, the first; empty if none
 */
record NamedCall(String method, String path, String parameter) {

    private static final Pattern CALL =
            Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE) ((?:/(?:[A-Za-z0-9%_-]+|\\{\\w+\\}))+)(\\?[A-Za-z]+)?");

    /** Of Quarkus, not of a contract: health and metrics. */
    private static final String OF_THE_FRAMEWORK = "/q/";

    static Stream<NamedCall> in(String text) {
        return CALL.matcher(text)
                .results()
                .map(call -> new NamedCall(
                        call.group(1),
                        call.group(2),
                        call.group(3) == null ? "" : call.group(3).substring(1)))
                .filter(call -> !call.path().startsWith(OF_THE_FRAMEWORK));
    }

    List<Operation> servedBy(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method)
                        && fits(operation.template())
                        && (parameter.isEmpty() || operation.inputs().once().contains(parameter)))
                .toList();
    }

    private boolean fits(String template) {
        var ours = path.split("/", -1);
        var theirs = template.split("/", -1);
        if (ours.length != theirs.length) {
            return false;
        }
        for (var n = 0; n < ours.length; n++) {
            if (!theirs[n].startsWith("{") && !theirs[n].equals(ours[n])) {
                return false;
            }
        }
        return true;
    }
}
