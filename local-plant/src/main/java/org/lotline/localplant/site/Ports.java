package org.lotline.localplant.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback interface. */
public final class Ports {

    /** Below the range from which systems take ports of outgoing connections, so that none takes ours before we do. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on and that this JVM has not been given before. */
    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        } while (!isFree(port) || !GIVEN.add(port));
        return port;
    }

    /** Whether a server could listen on 127.0.0.1:{@code port} now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Refuses ports that somebody listens on, all of them in one message, so that nobody has to try once per port.
     *
     * @param purposes port → who wants it, in the order of the message
     * @throws PlantFailure naming each taken port, its purpose and, where the system tells, the process that has it
     */
    public static void require(Map<Integer, String> purposes) {
        var taken = purposes.entrySet().stream()
                .filter(wanted -> !isFree(wanted.getKey()))
                .map(wanted -> "Port %d for %s is taken%s."
                        .formatted(wanted.getKey(), wanted.getValue(), PortHolder.of(wanted.getKey())))
                .toList();
        if (!taken.isEmpty()) {
            throw new PlantFailure(
                    String.join("\n", taken) + " Stop that process, or start with --ports free or --port-offset 1000.");
        }
    }
}
