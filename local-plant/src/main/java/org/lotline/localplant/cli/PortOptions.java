package org.lotline.localplant.cli;

import java.util.List;
import org.lotline.localplant.PortPlan;
import picocli.CommandLine.Option;

/** {@code --ports}, {@code --port-offset} and {@code --instances}: who listens where. */
public final class PortOptions {

    @Option(
            names = "--ports",
            paramLabel = "standard|free",
            defaultValue = "standard",
            description = "The documented ports (default), or such as nobody listens on.")
    private String ports = "standard";

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Moves the documented ports up, for a second plant on this machine.")
    private int offset;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How many of each service run side by side (default: 1); those behind the first on free ports.")
    private int instances = 1;

    /** The ports chosen. */
    public PortPlan plan() {
        return first().withInstances(instances);
    }

    private PortPlan first() {
        return switch (ports) {
            case "standard" -> PortPlan.standard(offset);
            case "free" -> PortPlan.free();
            default -> throw new IllegalArgumentException("--ports: '%s' is none of standard, free".formatted(ports));
        };
    }

    /** The same as command line arguments. */
    public List<String> arguments() {
        return List.of("--ports=" + ports, "--port-offset=" + offset, "--instances=" + instances);
    }
}
