package org.lotline.trace.answer.known;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * On what an answer rests and what is not known to be in it.
 *
 * @param moment as of which sequences, known at which time
 * @param behind empty if everything that was committed before the question is in
 */
public record Basis(Moment moment, List<Behind> behind) {

    public Basis {
        behind = List.copyOf(behind);
    }

    /**
     * Compares the heads, which were asked after the question had come, with the position that was read after them: what
     * had been committed before the question is in if the position has reached the head and nothing waits for a sequence. A
     * position beyond the head has come on meanwhile: who asks the heads finds out if it has not, and then says {@link
     * Head.Restored}.
     */
    public static Basis of(Moment moment, Collection<Head> heads) {
        return new Basis(
                moment,
                heads.stream().flatMap(head -> behind(head, moment).stream()).toList());
    }

    /** Whether everything that was committed at the sources before the question was asked is in the answer. */
    public boolean upToDate() {
        return behind.isEmpty();
    }

    private static List<Behind> behind(Head head, Moment moment) {
        return switch (head) {
            case Head.Unreachable(var source, var why) ->
                List.of(new Behind(source, "%s can't be asked: %s".formatted(source, why)));
            case Head.Restored restored -> List.of(new Behind(restored.source(), told(restored)));
            case Head.Given(var source, var sequence, var waiting, var followed) ->
                behind(source, sequence - moment.asOf().getOrDefault(source, 0L), waiting);
        };
    }

    private static String told(Head.Restored restored) {
        return "%s was restored to an earlier state: it has given sequence %d, and the graph has its events up to %d. Nothing of it is certain until the graph is rebuilt: ./lotline rebuild --from sources"
                .formatted(restored.source(), restored.sequence(), restored.known());
    }

    private static List<Behind> behind(String source, long missing, long waiting) {
        var behind = new ArrayList<Behind>();
        if (missing > 0) {
            behind.add(
                    new Behind(source, "%s of %s %s not in yet".formatted(events(missing, ""), source, are(missing))));
        }
        if (waiting > 0) {
            behind.add(new Behind(
                    source,
                    "%s of %s still %s for the relay"
                            .formatted(events(waiting, "committed "), source, waiting == 1 ? "waits" : "wait")));
        }
        return behind;
    }

    private static String events(long count, String which) {
        return count + " " + which + (count == 1 ? "event" : "events");
    }

    private static String are(long count) {
        return count == 1 ? "is" : "are";
    }
}
