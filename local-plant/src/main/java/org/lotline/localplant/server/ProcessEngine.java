package org.lotline.localplant.server;

import org.lotline.localplant.process.Children;
import org.lotline.localplant.site.PlantDirectory;
import org.lotline.localplant.site.Secrets;

/** Servers as child processes, with all they keep in the plant directory. */
public final class ProcessEngine implements Engine {

    private final PlantDirectory directory;
    private final Children children;

    public ProcessEngine(PlantDirectory directory, Children children) {
        this.directory = directory;
        this.children = children;
    }

    @Override
    public Machine postgres(int port, Secrets secrets) {
        return new PostgresProcess(directory, children)
                .prepare(port, secrets.of("postgres." + PostgresServer.SUPERUSER));
    }

    @Override
    public Machine kafka(int port, int controllerPort, Login superuser) {
        return new KafkaProcess(directory, children).prepare(port, controllerPort, superuser);
    }

    @Override
    public Machine neo4j(int port, Secrets secrets) {
        return new Neo4jProcess(directory, children).prepare(port, secrets.of("neo4j." + Neo4jServer.USER));
    }

    @Override
    public void close() {
        // The children end with their plant directory.
    }
}
