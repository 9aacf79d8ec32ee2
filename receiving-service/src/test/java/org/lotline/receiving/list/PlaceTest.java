package org.lotline.receiving.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.runtime.problem.ProblemException;

/** A place in a list is given out and read again, and nothing else is one. */
class PlaceTest {

    private static final UUID ID = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");
    private static final SortOrder BY_ITEM = SortOrder.by(SortKey.byText("item", "part_number", "revision"), null);

    @Test
    void givenAPlace_whenItsCursorIsRead_thenItIsThatPlace() {
        // Given
        var place = new Place(List.of("Müller|½ \"x\"", ""), ID);

        // When
        var read = Place.at(place.cursor(BY_ITEM), BY_ITEM);

        // Then
        assertThat(read).contains(place);
    }

    @Test
    void givenALongestText_whenItsCursorIsMade_thenTheContractHasRoomForIt() {
        // Given
        var place = new Place(List.of("😀".repeat(60), "😀".repeat(20)), ID);

        // When
        var cursor = place.cursor(BY_ITEM);

        // Then
        assertThat(cursor).hasSizeLessThan(1200);
    }

    @Test
    void givenAPlaceInOneOrder_whenItIsReadInAnother_thenItIsRefused() {
        // Given
        var cursor = new Place(List.of("A", "B"), ID).cursor(BY_ITEM);
        var turned = SortOrder.by(BY_ITEM.key(), true);

        // When
        var read = assertThatThrownBy(() -> Place.at(cursor, turned));

        // Then
        read.isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "byDay, 2026-02-28, true",
        "byDay, infinity, true",
        "byDay, 2026-02-30, false",
        "byDay, -infinity, false",
        "byDay, today, false",
        "byDay, +999999999-01-01, false",
        "byMoment, 2026-03-15 15:10:00+00, true",
        "byMoment, 2026-03-15 15:10:00.123456-05:30, true",
        "byMoment, 2026-03-15 25:10:00+00, false",
        "byMoment, now, false"
    })
    void givenAMadeUpPlace_whenItIsRead_thenOnlyWhatTheDatabaseWritesIsTaken(String kind, String value, boolean isOne) {
        // Given
        var key = kind.equals("byDay") ? SortKey.byDay(kind, "x") : SortKey.byMoment(kind, "x");
        var sorting = SortOrder.by(key, false);
        var cursor = Base64.getUrlEncoder()
                .encodeToString(
                        String.join("\u001f", kind, "asc", value, ID.toString()).getBytes(StandardCharsets.UTF_8));

        // When
        var isTaken = isTaken(cursor, sorting);

        // Then
        assertThat(isTaken).isEqualTo(isOne);
    }

    private static boolean isTaken(String cursor, SortOrder sorting) {
        try {
            return Place.at(cursor, sorting).isPresent();
        } catch (ProblemException e) {
            return false;
        }
    }
}
