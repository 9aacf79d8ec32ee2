package org.lotline.localplant.server;

import org.lotline.localplant.site.Secrets;

/** Neo4j 5.26 community with its one database {@code neo4j}, reachable over Bolt. */
public final class Neo4jServer extends Server {

    static final String USER = "neo4j";

    private final Secrets secrets;

    /** Neo4j on Bolt {@code port}, prepared but not started; the password comes from {@code secrets}. */
    public static Neo4jServer on(Engine engine, int port, Secrets secrets) {
        return new Neo4jServer(port, engine.neo4j(port, secrets), secrets);
    }

    private Neo4jServer(int port, Machine machine, Secrets secrets) {
        super("neo4j", port, machine);
        this.secrets = secrets;
    }

    /** {@code bolt://127.0.0.1:PORT}; not encrypted. */
    public String boltUri() {
        return "bolt://127.0.0.1:" + port();
    }

    /** The only user there is. */
    public String user() {
        return USER;
    }

    /** Its password. */
    public String password() {
        return secrets.of("neo4j." + USER);
    }

    @Override
    boolean answers() {
        return TcpProbe.speaksBolt(port());
    }
}
