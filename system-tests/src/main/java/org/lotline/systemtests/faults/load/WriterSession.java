package org.lotline.systemtests.faults.load;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.call.Caller;
import org.lotline.systemtests.faults.ledger.Ledger;
import org.lotline.systemtests.faults.ledger.Outcome;

/**
 * Sends the requests of one writer, one after the other, with the ledger open beside it. A request without an answer is repeated
 * under its key until one comes, or, by chance, left unknown.
 */
final class WriterSession {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Caller caller;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final Traffic traffic;

    WriterSession(Caller caller, Ledger ledger, RandomGenerator random, Traffic traffic) {
        this.caller = caller;
        this.ledger = ledger;
        this.random = random;
        this.traffic = traffic;
    }

    Said perform(Request request) {
        ledger.sent(request.write());
        var said = attempt(request, true);
        if (said.is(Outcome.UNKNOWN) && random.nextBoolean()) {
            said = repeat(request);
        } else if (said.is(Outcome.OK) && random.nextInt(20) == 0) {
            repeatAnswered(request, said);
        }
        if (!said.is(Outcome.OK)) {
            pause(PAUSE);
        }
        return said;
    }

    /** What was unknown once stays so until a service has answered: that nothing leaves now says nothing of before. */
    private Said repeat(Request request) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var said = Said.UNKNOWN;
        while (said.is(Outcome.UNKNOWN) && System.nanoTime() < end) {
            pause(PAUSE);
            said = attempt(request, false);
        }
        return said;
    }

    private void repeatAnswered(Request request, Said said) {
        var again = attempt(request, false);
        if (again.is(Outcome.REFUSED) || (again.is(Outcome.OK) && !again.body().equals(said.body()))) {
            traffic.answeredDifferently(request.write(), said.body(), again.body());
        }
        ledger.answered(request.write(), Outcome.OK, "as said before");
    }

    private Said attempt(Request request, boolean isFirst) {
        traffic.leaves();
        var said = send(request, isFirst);
        traffic.isAnswered(said.outcome());
        if (said.is(Outcome.REFUSED)) {
            traffic.refused(request.write(), said.body());
        }
        ledger.answered(request.write(), said.outcome(), said.is(Outcome.OK) ? "" : said.body());
        return said;
    }

    private Said send(Request request, boolean isFirst) {
        try {
            return Said.of(request.send(caller));
        } catch (ConnectException e) {
            return new Said(isFirst ? Outcome.REFUSED : Outcome.UNKNOWN, "not connected");
        } catch (IOException e) {
            return new Said(Outcome.UNKNOWN, String.valueOf(e.getMessage()));
        }
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
