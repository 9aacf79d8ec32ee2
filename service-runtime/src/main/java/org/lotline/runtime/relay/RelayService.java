package org.lotline.runtime.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lotline.runtime.event.EventsAppended;
import org.lotline.runtime.event.OwnSource;
import org.lotline.runtime.thread.SupervisedThread;
import org.lotline.runtime.thread.SupervisedThreads;

/** The relay of this instance: begins and ends with the service, wakes at commits, is paused and resumed by operators. */
@ApplicationScoped
public class RelayService {

    static final String APPLICATION = "lotline-relay";

    private final Relay relay;
    private final SupervisedThread thread;

    RelayService(
            RelaySettings settings,
            OwnSource source,
            SupervisedThreads threads,
            OwnEvents channel,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        var database = new RelayDatabase(APPLICATION, url, user, password, settings.databaseAnswer());
        var answer = settings.acknowledgement().dividedBy(2);
        relay = new Relay(settings, database, channel, new KafkaSettings(kafka, answer), source.topic());
        thread = threads.thread("relay", relay::work);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        thread.start();
    }

    /** Kafka keeps what it has, the outbox the rest: stopping in the middle loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        thread.stopGently();
    }

    void wake(@Observes EventsAppended event) {
        relay.wake();
    }

    /** Stops sending until {@link #resume} or a restart; sequences are given on. */
    public void pause() {
        relay.state().pause(true);
    }

    public void resume() {
        relay.state().pause(false);
        relay.wake();
    }

    public boolean isPaused() {
        return relay.state().paused();
    }

    /** Whether this instance holds the relay's lock. */
    public boolean isActive() {
        return relay.state().active();
    }

    /** Events that Kafka has acknowledged to this instance. */
    public long relayed() {
        return relay.state().relayed();
    }

    /** Why the last attempt failed, absent after a success. */
    public Optional<String> lastError() {
        return relay.state().lastError();
    }
}
