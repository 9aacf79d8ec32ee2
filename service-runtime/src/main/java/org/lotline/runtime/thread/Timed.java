package org.lotline.runtime.thread;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.thread.SupervisedThread.Round;

/** A round after each pause. */
final class Timed implements Round {

    private final Duration pause;
    private final Round round;
    private @Nullable SupervisedThread thread;

    Timed(Duration pause, Round round) {
        this.pause = pause;
        this.round = round;
    }

    /** Before it starts. */
    void on(SupervisedThread its) {
        thread = its;
    }

    @Override
    public void run() throws Exception {
        if (Objects.requireNonNull(thread).rest(pause)) {
            round.run();
        }
    }
}
