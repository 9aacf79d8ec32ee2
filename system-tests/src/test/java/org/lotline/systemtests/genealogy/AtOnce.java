package org.lotline.systemtests.genealogy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** As a plant's people do: some work side by side. */
final class AtOnce {

    private static final int PEOPLE = 4;

    private AtOnce() {}

    /** Ends when all are done; throws what the first of them threw. */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        try (var pool = Executors.newFixedThreadPool(PEOPLE)) {
            var tasks = new ArrayList<Callable<Boolean>>();
            all.forEach(one -> tasks.add(() -> {
                work.accept(one);
                return true;
            }));
            for (Future<Boolean> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
