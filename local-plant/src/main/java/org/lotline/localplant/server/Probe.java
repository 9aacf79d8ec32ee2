package org.lotline.localplant.server;

import org.lotline.localplant.site.Secrets;

/** Asks from outside whether a server or service answers. */
public final class Probe {

    private Probe() {}

    /** Whether what is called {@code name} answers on {@code port} in its own protocol; {@code secrets} are the plant's. */
    public static boolean of(String name, int port, Secrets secrets) {
        return switch (name) {
            case "postgres" -> TcpProbe.isOpen(port);
            case "kafka" -> KafkaServer.isReady(port, secrets);
            case "neo4j" -> TcpProbe.speaksBolt(port);
            default -> HttpService.isReady(port);
        };
    }
}
