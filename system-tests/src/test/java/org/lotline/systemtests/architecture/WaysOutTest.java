package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.site.Checkout;
import org.lotline.systemtests.contract.Operation;

/** A refusal that names a call as the way out names one that there is. */
class WaysOutTest {

    private static final Pattern CALL =
            Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE) ((?:/(?:[A-Za-z0-9%_-]+|\\{\\w+\\}))+)(\\?[A-Za-z]+)?");

    private static final Set<String> NO_SERVICE = Set.of("api-contracts", "local-plant", "system-tests");

    /** Of Quarkus, not of a contract: health and metrics. */
    private static final String OF_THE_FRAMEWORK = "/q/";

    /**
     * A call that a text names.
     *
     * @param file where
     * @param method in capitals
     * @param path with {@code %s} or {@code {name}} where a value comes
     * @param parameter of the query, the first; empty if none
     */
    private record Named(Path file, String method, String path, String parameter) {

        boolean isServed(List<Operation> operations) {
            return operations.stream()
                    .anyMatch(operation -> operation.method().equals(method)
                            && fits(operation.template())
                            && (parameter.isEmpty() || operation.inputs().once().contains(parameter)));
        }

        private boolean fits(String template) {
            var ours = path.split("/");
            var theirs = template.split("/");
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

    @Test
    void givenTheTextsOfAllServices_whenTheyNameACall_thenSomeContractHasIt() throws IOException {
        var operations = Operation.all();

        var named = named();

        assertThat(named).as("calls named").hasSizeGreaterThan(60);
        assertThat(named.stream().filter(call -> !call.isServed(operations)))
                .as("calls that no contract has")
                .isEmpty();
    }

    private static List<Named> named() throws IOException {
        var named = new ArrayList<Named>();
        for (var sources : sourcesOfServices()) {
            try (var files = Files.walk(sources)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    named.addAll(in(file));
                }
            }
        }
        return named;
    }

    private static List<Path> sourcesOfServices() throws IOException {
        try (var modules = Files.list(Checkout.find().root())) {
            return modules.filter(
                            module -> !NO_SERVICE.contains(module.getFileName().toString()))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static List<Named> in(Path file) throws IOException {
        return CALL.matcher(Files.readString(file))
                .results()
                .map(call -> new Named(
                        file.getFileName(),
                        call.group(1),
                        call.group(2),
                        call.group(3) == null ? "" : call.group(3).substring(1)))
                .filter(call -> !call.path().startsWith(OF_THE_FRAMEWORK))
                .toList();
    }
}
