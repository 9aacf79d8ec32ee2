package org.lotline.localplant.server;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** A machine that is a container; its data stay in it until the engine is closed. */
final class ContainerMachine implements Machine {

    private static final int STOP_SECONDS = 30;

    private final GenericContainer<?> container;

    ContainerMachine(GenericContainer<?> container) {
        this.container = container.waitingFor(new AskedByTheServer());
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            docker().startContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public void stop() {
        if (isAlive()) {
            docker().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
    }

    @Override
    public void kill() {
        docker().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void suspend() {
        docker().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        docker().unpauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public boolean isAlive() {
        return container.getContainerId() != null && container.isRunning();
    }

    @Override
    public String lastWords() {
        return "log of its container:%n%s".formatted(container.getLogs());
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    /** Readiness is asked for by {@link Server}, the same way for processes and containers. */
    private static final class AskedByTheServer extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {
            // Nothing to wait for here.
        }
    }
}
