package org.lotline.localplant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.lotline.localplant.PortPlan;
import org.lotline.localplant.site.Checkout;

/** A checkout with the real servers, and stand-ins where the built services would be. */
final class StandInCheckout {

    private StandInCheckout() {}

    static Path in(Path root) throws IOException {
        Files.createDirectories(root);
        Files.createSymbolicLink(
                root.resolve("local-plant"), Checkout.find().root().resolve("local-plant"));
        for (var service : PortPlan.SERVICES) {
            var folder = Files.createDirectories(root.resolve(service + "-service/target/quarkus-app"));
            jar(folder.resolve("quarkus-run.jar"));
        }
        return root;
    }

    private static void jar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var name = StandIn.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var code = StandIn.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }
}
