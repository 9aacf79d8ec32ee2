package org.lotline.shipping.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** A refusal to spend names clearances by their place or by their id; one that names none means all. */
class RefusedClearancesTest {

    private static final ProblemType HELD = new ProblemType("held", "The material is on hold", 409);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<UUID> ASKED = List.of(ONE, OTHER);

    @Test
    void givenAPlace_whenItIsRead_thenThatClearanceIsRefused() {
        var refused = RefusedClearances.of(refusal("clearances[1]", "H-1 reaches it."), ASKED);

        assertThat(refused.refused()).containsOnlyKeys(OTHER).containsValue("H-1 reaches it.");
    }

    @Test
    void givenAnId_whenItIsRead_thenThatClearanceIsRefused() {
        var refused = RefusedClearances.of(refusal("clearances", ONE + " was returned."), ASKED);

        assertThat(refused.refused()).containsOnlyKeys(ONE);
    }

    @Test
    void givenNeither_whenItIsRead_thenAllAreRefused() {
        var refused = RefusedClearances.of(new ProblemException(HELD, "Not all may leave.", "See there."), ASKED);

        assertThat(refused.refused()).containsOnlyKeys(ONE, OTHER).containsValue("Not all may leave.");
    }

    private static ProblemException refusal(String field, String message) {
        return new ProblemException(
                HELD, "Not all may leave.", "See there.", List.of(ProblemException.field(field, message)));
    }
}
