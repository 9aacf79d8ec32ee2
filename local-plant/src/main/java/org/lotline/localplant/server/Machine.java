package org.lotline.localplant.server;

/** What a server runs as: a child process or a container. Its data stay where they are through all of this. */
public interface Machine {

    /** Starts it on its port and data; readiness is another matter. */
    void start();

    /** Ends it cleanly and waits; nothing happens when it doesn't run. */
    void stop();

    /** SIGKILL, as a power cut would; returns when it is gone. */
    void kill();

    /** Freezes it: it is alive and answers nothing. */
    void suspend();

    /** Lets it go on after {@link #suspend()}. */
    void resume();

    /** Whether it runs or is suspended. */
    boolean isAlive();

    /** The end of its log, for people. */
    String lastWords();
}
