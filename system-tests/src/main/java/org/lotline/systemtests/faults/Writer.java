package org.lotline.systemtests.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lotline.systemtests.call.Answer;
import org.lotline.systemtests.call.Caller;

/**
 * Writes until it is told to stop, one request after the other. It goes on only with lots of which it knows how they stand: a
 * request without an answer is repeated under its key until one comes, or, by chance, left unknown and its lot with it.
 */
final class Writer implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEPT_LOTS = 50;

    private final Caller caller;
    private final Ledger ledger;
    private final Requests requests;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final List<HeldLot> lots = new ArrayList<>();

    Writer(Caller caller, Ledger ledger, Requests requests, RandomGenerator random, Traffic traffic) {
        this.caller = caller;
        this.ledger = ledger;
        this.requests = requests;
        this.random = random;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        while (!traffic.isStopped()) {
            var dice = random.nextInt(10);
            if (lots.isEmpty() || dice < 7) {
                receive();
            } else {
                change(lots.get(random.nextInt(lots.size())), dice);
            }
        }
    }

    private void receive() {
        var request = requests.receipt();
        var said = perform(request);
        if (said.outcome() == Outcome.OK) {
            hold(new HeldLot(said.text("/lots/0/lotId"), request.write().mark(), request.write().heat()));
        }
    }

    private void change(HeldLot lot, int dice) {
        var request =
                switch (dice) {
                    case 7 -> requests.rename(lot);
                    case 8 -> requests.correction(lot);
                    default -> requests.certificate(lot);
                };
        if (perform(request).outcome() == Outcome.UNKNOWN) {
            lots.remove(lot);
        }
    }

    private void hold(HeldLot lot) {
        if (lots.size() == KEPT_LOTS) {
            lots.remove(random.nextInt(KEPT_LOTS));
        }
        lots.add(lot);
    }

    private Said perform(Request request) {
        ledger.sent(request.write());
        var said = attempt(request, true);
        if (said.outcome() == Outcome.UNKNOWN && random.nextBoolean()) {
            said = repeat(request);
        } else if (said.outcome() == Outcome.OK && random.nextInt(20) == 0) {
            repeatAnswered(request, said);
        }
        if (said.outcome() != Outcome.OK) {
            pause();
        }
        return said;
    }

    /** What was unknown once stays so until a service has answered: that nothing leaves now says nothing of before. */
    private Said repeat(Request request) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var said = Said.UNKNOWN;
        while (said.outcome() == Outcome.UNKNOWN && System.nanoTime() < end) {
            pause();
            said = attempt(request, false);
        }
        return said;
    }

    private void repeatAnswered(Request request, Said said) {
        var again = attempt(request, false);
        if (again.outcome() == Outcome.REFUSED || (again.outcome() == Outcome.OK && !again.body().equals(said.body()))) {
            traffic.answeredDifferently(request.write(), said.body(), again.body());
        }
        ledger.answered(request.write(), Outcome.OK, "as said before");
    }

    private Said attempt(Request request, boolean isFirst) {
        traffic.leaves();
        var said = send(request, isFirst);
        traffic.isAnswered(said.outcome());
        ledger.answered(request.write(), said.outcome(), said.outcome() == Outcome.OK ? "" : said.body());
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

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What came of one attempt.
     *
     * @param outcome what is known now
     * @param body the answer, or why there is none
     */
    private record Said(Outcome outcome, String body) {

        static final Said UNKNOWN = new Said(Outcome.UNKNOWN, "");

        static Said of(Answer answer) {
            var outcome = Outcome.of(answer);
            return new Said(outcome, outcome == Outcome.OK ? answer.body() : answer.status() + " " + answer.body());
        }

        String text(String pointer) {
            return new Answer(200, body).text(pointer);
        }
    }
}
