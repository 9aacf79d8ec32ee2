package org.lotline.systemtests.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lotline.localplant.site.Checkout;

/**
 * What the services are written of: the sources of every module that is delivered, without contracts, plant and tests, and without
 * going-live, a client like the plant, which reads words of spreadsheets that are nobody's constants.
 */
final class ProductSources {

    private static final Set<String> NO_SERVICE =
            Set.of("api-contracts", "going-live", "local-plant", "service-testing", "system-tests");

    private ProductSources() {}

    /**
     * A line of a file.
     *
     * @param number counted from 1
     */
    record Line(Path file, int number, String text) {

        @Override
        public String toString() {
            return "%s:%d %s".formatted(file.getFileName(), number, text.strip());
        }
    }

    static List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        for (var root : roots()) {
            try (var files = Files.walk(root)) {
                files.filter(one -> one.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    static List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        for (var file : files()) {
            var texts = Files.readAllLines(file);
            for (var at = 0; at < texts.size(); at++) {
                lines.add(new Line(file, at + 1, texts.get(at)));
            }
        }
        return lines;
    }

    private static List<Path> roots() throws IOException {
        try (var modules = Files.list(Checkout.find().root())) {
            return modules.filter(
                            module -> !NO_SERVICE.contains(module.getFileName().toString()))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
