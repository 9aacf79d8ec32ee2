package org.lotline.production.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.production.item.ItemId;

/** Nothing is made of itself, however long the way. */
class BomLoopsTest {

    private static final ItemId TOP = item("TOP");
    private static final ItemId MIDDLE = item("MIDDLE");
    private static final ItemId BOTTOM = item("BOTTOM");
    private static final ItemId BOLT = item("BOLT");

    @Test
    void givenBills_whenOneLeadsBackToTheProduct_thenTheWayIsTold() {
        // Given
        var bills = Map.of(MIDDLE, List.of(BOLT, BOTTOM), BOTTOM, List.of(BOLT, TOP));

        // When
        var way = BomLoops.way(TOP, MIDDLE, bills);

        // Then
        assertThat(way).contains(List.of(MIDDLE, BOTTOM, TOP));
    }

    @Test
    void givenBillsThatShareAComponent_whenNoneLeadsBack_thenThereIsNoLoop() {
        // Given
        var bills = Map.of(MIDDLE, List.of(BOLT, BOTTOM), BOTTOM, List.of(BOLT), TOP, List.of(MIDDLE, BOTTOM));

        // When
        var way = BomLoops.way(TOP, MIDDLE, bills);

        // Then
        assertThat(way).isEmpty();
    }

    private static ItemId item(String partNumber) {
        return new ItemId(partNumber, "A");
    }
}
