package org.lotline.trace.heads;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.Head;
import org.lotline.trace.feed.FeedState;
import org.lotline.trace.sources.SourceClients;

/** How far the sources are, asked side by side over {@code GET /position}. */
@ApplicationScoped
public class Heads {

    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final SourceClients clients;
    private final FeedState feed;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final SharedAsking<List<Head>> asking = new SharedAsking<>(this::askAll, executor);

    Heads(SourceClients clients, FeedState feed) {
        this.clients = clients;
        this.feed = feed;
    }

    /** The first asking loads and makes the clients; no question should have to wait for that. */
    void warmUp(@Observes StartupEvent event) {
        asking.ask();
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }

    /** One head per source, each asked after this call and within about a second. */
    public List<Head> ask() {
        return asking.ask().join();
    }

    private List<Head> askAll() {
        var deadline = System.nanoTime() + ANSWER.toNanos();
        var answers = new LinkedHashMap<Source, Future<Head>>();
        for (var source : Source.values()) {
            answers.put(source, executor.submit(() -> ask(source)));
        }
        var heads = new ArrayList<Head>();
        answers.forEach((source, answer) -> heads.add(answer(source, answer, deadline)));
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
                    ? new Head.Given(source.id(), position.getSequence(), position.getWaiting())
                    : new Head.Unreachable(source.id(), "its address answers as " + position.getSource());
        } catch (WebApplicationException e) {
            return new Head.Unreachable(
                    source.id(), "it answers with status " + e.getResponse().getStatus());
        } catch (ProcessingException e) {
            return new Head.Unreachable(source.id(), reason(e));
        }
    }

    private static Head answer(Source source, Future<Head> answer, long deadline) {
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Head.Unreachable(source.id(), "it has not answered within " + ANSWER.toMillis() + " ms");
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
