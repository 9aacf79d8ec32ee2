package org.lotline.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotline.localplant.site.Checkout;

/** The classes of all modules, without their tests, and what belongs to what. */
final class Modules {

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders());

    static final String[] SERVICES = {
        "org.lotline.receiving..",
        "org.lotline.production..",
        "org.lotline.quality..",
        "org.lotline.shipping..",
        "org.lotline.trace.."
    };

    /** Whatever is delivered: not the local plant, not these tests. */
    static final String[] PRODUCT = Stream.concat(
                    Stream.of("org.lotline.material..", "org.lotline.contracts.events..", "org.lotline.runtime.."),
                    Stream.of(SERVICES))
            .toArray(String[]::new);

    /** Made by the generator: its names are its own. */
    static final String[] GENERATED = {"org.lotline.contracts.*.model..", "org.lotline.contracts.*.api.."};

    /** The contracts of one service each; the shared parts (problems, position) are the runtime's business. */
    static final String[] CONTRACTS = {
        "org.lotline.contracts.receiving..",
        "org.lotline.contracts.production..",
        "org.lotline.contracts.quality..",
        "org.lotline.contracts.shipping..",
        "org.lotline.contracts.trace.."
    };

    private Modules() {}

    private static Set<Path> folders() {
        var checkout = Checkout.find();
        return Stream.of(
                        "material",
                        "api-contracts",
                        "service-runtime",
                        "receiving-service",
                        "production-service",
                        "quality-service",
                        "shipping-service",
                        "trace-service",
                        "local-plant",
                        "system-tests")
                .map(module -> checkout.target(module).resolve("classes"))
                .filter(Files::isDirectory)
                .collect(Collectors.toSet());
    }
}
