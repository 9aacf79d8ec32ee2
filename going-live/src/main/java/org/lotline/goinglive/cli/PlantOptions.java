package org.lotline.goinglive.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lotline.goinglive.plant.Address;
import org.lotline.goinglive.run.NothingImported;
import org.lotline.localplant.RunningPlant;
import org.lotline.localplant.cli.DirectoryOption;
import org.lotline.localplant.token.TokenIssuer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which plant: the one that runs in {@code --dir}, or services elsewhere. */
final class PlantOptions {

    /** What the calls of an import are allowed to, by the contracts. */
    private static final List<String> ROLES = List.of("erp", "receiver", "operator", "shipper");

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--service",
            paramLabel = "NAME=URL",
            description =
                    "Services elsewhere: --service receiving=https://… --service production=… --service shipping=…")
    private Map<String, String> services = Map.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "With --service: a token with the roles erp, receiver, operator and shipper.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--user",
            defaultValue = "going-live",
            description = "Whom the audit trail will name; default ${DEFAULT-VALUE}.")
    private String user = "going-live";

    /** Where mappings, journals and progress are kept. */
    Path directory() {
        return directory.path();
    }

    Address address() throws NothingImported {
        return services.isEmpty() ? local() : elsewhere();
    }

    private Address local() throws NothingImported {
        var running = RunningPlant.find(directory());
        if (running.isEmpty()) {
            throw new NothingImported(
                    "No plant runs in %s. Start one by ./lotline up --detach, or say where its services are (--service)."
                            .formatted(directory()));
        }
        var issuer = TokenIssuer.in(directory());
        var roles = ROLES.toArray(String[]::new);
        var urls = new HashMap<String, String>();
        List.of("receiving", "production", "shipping")
                .forEach(service -> urls.put(service, running.get().url(service)));
        return new Address(urls, () -> issuer.token(user, roles));
    }

    private Address elsewhere() throws NothingImported {
        for (var service : List.of("receiving", "production", "shipping")) {
            if (!services.containsKey(service)) {
                throw new NothingImported("Say where %s is: --service %s=https://…".formatted(service, service));
            }
        }
        var file = tokenFile;
        if (file == null) {
            throw new NothingImported("Say where the token is: --token-file FILE");
        }
        var urls = new HashMap<String, String>();
        services.forEach((name, url) -> urls.put(name, url.replaceFirst("/+$", "")));
        return new Address(urls, token(file));
    }

    private static Supplier<String> token(Path file) throws NothingImported {
        try {
            var token = Files.readString(file).strip();
            return () -> token;
        } catch (IOException e) {
            throw new NothingImported("%s can't be read: %s".formatted(file, e.getMessage()));
        }
    }
}
