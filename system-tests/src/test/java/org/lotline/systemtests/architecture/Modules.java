package org.lotline.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lotline.localplant.site.Checkout;

/** The classes of all modules, without their tests, and what belongs to what. */
final class Modules {

    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(folders("target/classes"));

    static final String[] SERVICES = {
        "org.lotline.receiving..",
        "org.lotline.production..",
        "org.lotline.quality..",
        "org.lotline.shipping..",
        "org.lotline.trace.."
    };

    /** Whatever is delivered: not the local plant, not these tests. */
    static final String[] PRODUCT = Stream.concat(
                    Stream.of(
                            "org.lotline.material..",
                            "org.lotline.label..",
                            "org.lotline.contracts.events..",
                            "org.lotline.runtime..",
                            "org.lotline.custody.."),
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

    /** The packages below {@code org.lotline}, at any depth, that have packages of their own, whichever module they are of. */
    static Stream<String> roomsWithRooms() {
        return CLASSES.stream()
                .map(type -> type.getPackageName().split("\\.", -1))
                .filter(names -> names.length > 3 && names[0].equals("org") && names[1].equals("lotline"))
                .flatMap(names -> IntStream.range(3, names.length)
                        .mapToObj(end -> String.join(".", Arrays.copyOfRange(names, 2, end))))
                .distinct()
                .sorted();
    }

    /** The tests of all modules, and what they share. */
    static JavaClasses tests() {
        return new ClassFileImporter().importPaths(folders("target/test-classes"));
    }

    /** Where the classes of the modules are, without their tests. */
    static Set<Path> classFolders() {
        return folders("target/classes");
    }

    /** Every module of the checkout that has classes there, so that none is left out; the plant has modules inside. */
    private static Set<Path> folders(String classes) {
        return modulesIn(Checkout.find().root())
                .flatMap(module -> Stream.concat(Stream.of(module), modulesIn(module)))
                .map(module -> module.resolve(classes))
                .filter(Files::isDirectory)
                .collect(Collectors.toSet());
    }

    private static Stream<Path> modulesIn(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.filter(one -> Files.exists(one.resolve("pom.xml"))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
