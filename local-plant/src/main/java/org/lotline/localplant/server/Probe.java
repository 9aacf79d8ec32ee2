package org.lotline.localplant.server;

/** Asks from outside whether a server or service answers. */
public final class Probe {

    private Probe() {}

    /** Whether what is called {@code name} answers on {@code port} in its own protocol. */
    public static boolean of(String name, int port) {
        return switch (name) {
            case "postgres" -> TcpProbe.isOpen(port);
            case "kafka" -> KafkaServer.isReady(port);
            case "neo4j" -> TcpProbe.speaksBolt(port);
            default -> HttpService.isReady(port);
        };
    }
}
