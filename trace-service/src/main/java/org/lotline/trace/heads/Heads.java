package org.lotline.trace.heads;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.FollowedPositionJson;
import org.lotline.contracts.shared.model.PositionJson;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.feed.FeedState;
import org.lotline.trace.sources.SourceClients;

/** How far the sources are, asked side by side over {@code GET /position}. */
@ApplicationScoped
public class Heads {

    private final SourceClients clients;
    private final FeedState feed;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Source, CoalescedCall<Head>> asking = new EnumMap<>(Source.class);

    Heads(SourceClients clients, FeedState feed) {
        this.clients = clients;
        this.feed = feed;
        for (var source : Source.values()) {
            asking.put(source, new CoalescedCall<>(() -> ask(source), executor));
        }
    }

    /** The first asking loads and makes the clients; no question should have to wait for that. */
    void warmUp(@Observes StartupEvent event) {
        asking.values().forEach(CoalescedCall::ask);
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }

    /**
     * The heads of these sources, each asked after this call and side by side. One that hasn't answered within the limit can't
     * be asked; it doesn't make the others wait for it.
     */
    public List<Head> ask(Set<Source> sources, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        var answers = new EnumMap<Source, Future<Head>>(Source.class);
        asking.forEach((source, shared) -> {
            if (sources.contains(source)) {
                answers.put(source, shared.ask());
            }
        });
        var heads = new ArrayList<Head>();
        answers.forEach((source, answer) -> heads.add(answer(source, answer, deadline, limit)));
        return heads;
    }

    /** What a source has given no longer gets into the graph once it isn't followed any more. */
    private Head ask(Source source) {
        var stopped = feed.stopped(source);
        if (stopped.isPresent()) {
            return new Head.Unreachable(source.id(), "The graph has stopped following it. " + stopped.get());
        }
        try {
            var position = clients.forPosition(source).getPosition().getEntity();
            return position.getSource().equals(source.id())
                    ? new Head.Given(source.id(), position.getSequence(), position.getWaiting(), followed(position))
                    : new Head.Unreachable(source.id(), "its address answers as " + position.getSource());
        } catch (WebApplicationException e) {
            return new Head.Unreachable(
                    source.id(), "it answers with status " + e.getResponse().getStatus());
        } catch (ProcessingException e) {
            return new Head.Unreachable(source.id(), reason(e));
        }
    }

    private static Map<String, Head.Followed> followed(PositionJson position) {
        var followed = new HashMap<String, Head.Followed>();
        Objects.requireNonNullElse(position.getFollowed(), List.<FollowedPositionJson>of())
                .forEach(one -> followed.put(
                        one.getSource(), new Head.Followed(one.getSequence(), Set.copyOf(one.getParked()))));
        return followed;
    }

    /** The asking goes on, for others may wait for it, too; by the clients' own limits it ends within a second. */
    private static Head answer(Source source, Future<Head> answer, long deadline, Duration limit) {
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Head.Unreachable(source.id(), "it has not answered within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Head.Unreachable(source.id(), reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Head.Unreachable(source.id(), "the asking was interrupted");
        }
    }

    private static String reason(Exception failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
