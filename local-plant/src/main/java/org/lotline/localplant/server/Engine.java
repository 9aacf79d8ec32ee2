package org.lotline.localplant.server;

import org.lotline.localplant.site.Secrets;

/** Makes the machines that servers run as; closing it ends them all. */
public interface Engine extends AutoCloseable {

    /** The system property that chooses: {@code processes} (default) or {@code containers}. */
    String PROPERTY = "lotline.servers";

    /** PostgreSQL on {@code port}, with the superuser's password from {@code secrets}; not started yet. */
    Machine postgres(int port, Secrets secrets);

    /** A Kafka broker on {@code port}, with its controller on {@code controllerPort}, that knows this superuser; not started yet. */
    Machine kafka(int port, int controllerPort, Login superuser);

    /** Neo4j with Bolt on {@code port} and its password from {@code secrets}; not started yet. */
    Machine neo4j(int port, Secrets secrets);

    @Override
    void close();
}
