package org.lotline.runtime.relay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lotline.runtime.event.StoredEvent;

/** Events that are on their way to Kafka, in their order, and what has become of each. */
final class SentBatch {

    private final List<StoredEvent> events;
    private final List<CompletableFuture<Void>> answers;
    private final CompletableFuture<Void> all;

    SentBatch(List<StoredEvent> events, List<CompletableFuture<Void>> answers) {
        this.events = List.copyOf(events);
        this.answers = List.copyOf(answers);
        this.all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
    }

    /** Whether there is an answer for each of them. */
    boolean isAnswered() {
        return all.isDone();
    }

    /** Has that run when there is an answer for each; at once, if there is. */
    void whenAnswered(Runnable then) {
        all.whenComplete((any, refused) -> then.run());
    }

    int size() {
        return events.size();
    }

    /** Those that Kafka has acknowledged without a hole. */
    List<StoredEvent> acknowledged() {
        var count = 0;
        while (count < events.size() && isGood(answers.get(count))) {
            count++;
        }
        return events.subList(0, count);
    }

    /** Why one of them was refused; empty if none was. */
    Optional<Throwable> failure() {
        return answers.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst()
                .map(CompletableFuture::exceptionNow)
                .map(e -> e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
    }

    private static boolean isGood(CompletableFuture<Void> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }
}
