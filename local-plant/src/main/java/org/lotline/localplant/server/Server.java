package org.lotline.localplant.server;

/** A server or service on this machine: it can be broken on purpose and comes back on the same port with the same data. */
public abstract sealed class Server permits PostgresServer, KafkaServer, Neo4jServer, HttpService {

    private final String name;
    private final int port;
    private final Machine machine;

    Server(String name, int port, Machine machine) {
        this.name = name;
        this.port = port;
        this.machine = machine;
    }

    /** {@code postgres}, {@code kafka}, {@code neo4j}, or the name of a service. */
    public final String name() {
        return name;
    }

    /** The TCP port on 127.0.0.1. */
    public final int port() {
        return port;
    }

    /** Starts it and returns when it answers. */
    public final void start() {
        machine.start();
        Readiness.await(name, machine, this::answers);
        afterStart();
    }

    /** Ends it cleanly; returns when it is gone. */
    public final void stop() {
        machine.stop();
    }

    /** SIGKILL to it and everything it started; returns when all are gone. */
    public final void kill() {
        machine.kill();
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    public final void suspend() {
        machine.suspend();
    }

    /** SIGCONT after {@link #suspend()}. */
    public final void resume() {
        machine.resume();
    }

    /** Ends it if it runs, then starts it on the same port and data; returns when it answers. */
    public final void restart() {
        stop();
        start();
    }

    /** Whether its process is there, suspended or not. */
    public final boolean isRunning() {
        return machine.isAlive();
    }

    abstract boolean answers();

    void afterStart() {}
}
