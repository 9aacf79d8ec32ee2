package org.lotline.localplant.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.token.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "token",
        description = "Print a token that the services of this plant accept.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Option(
            names = "--role",
            required = true,
            description = "receiver operator quality shipper auditor admin erp scanner customer service, or small-shop"
                    + " for the first four; may be given several times.")
    private List<String> roles = List.of();

    @Option(names = "--user", required = true, description = "Whom the audit trail will name.")
    private String user = "";

    @Option(names = "--hours", defaultValue = "8", description = "How long it is good for; default ${DEFAULT-VALUE}.")
    private long hours;

    @Override
    public Integer call() {
        var issuer = TokenIssuer.in(PlantDirectory.open(directory.path()).path());
        System.out.println(issuer.token(user, roles, Duration.ofHours(hours)));
        return 0;
    }
}
