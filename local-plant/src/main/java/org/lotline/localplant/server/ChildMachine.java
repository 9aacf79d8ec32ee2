package org.lotline.localplant.server;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.localplant.process.Child;
import org.lotline.localplant.process.Children;
import org.lotline.localplant.process.Launch;

/** A machine that is a child process. */
public final class ChildMachine implements Machine {

    /** Beyond what a JVM needs to end and, once, to make its {@link SharedArchive} beside four others. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int LAST_LINES = 25;

    private final Children children;
    private final Launch launch;
    private @Nullable Child child;

    public ChildMachine(Children children, Launch launch) {
        this.children = children;
        this.launch = launch;
    }

    @Override
    public synchronized void start() {
        child = children.start(launch);
    }

    @Override
    public void stop() {
        if (isAlive()) {
            child().stop(PATIENCE);
        }
    }

    @Override
    public void kill() {
        child().kill();
    }

    @Override
    public void suspend() {
        child().suspend();
    }

    @Override
    public void resume() {
        child().resume();
    }

    @Override
    public synchronized boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public String lastWords() {
        return child().lastWords(LAST_LINES);
    }

    private synchronized Child child() {
        return Objects.requireNonNull(child, "not started");
    }
}
