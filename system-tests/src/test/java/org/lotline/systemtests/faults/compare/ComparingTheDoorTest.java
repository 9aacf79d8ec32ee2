package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.call.ContractJson;

/** What left without a clearance that was spent for it is found. */
class ComparingTheDoorTest {

    @Test
    void givenALineWhoseClearanceWasSpent_whenCompared_thenNothingIsFound() {
        assertThat(found("""
                [{"lineId":"L1","status":"returned"},{"lineId":"L1","status":"confirmed"},{"lineId":"L2","status":"returned"}]""")).isEmpty();
    }

    @Test
    void givenALineWhoseClearanceWasTakenBack_whenCompared_thenItLeftUncleared() {
        assertThat(found("[{\"lineId\":\"L1\",\"status\":\"returned\"}]")).containsOnlyKeys(Violation.LEFT_UNCLEARED);
    }

    @Test
    void givenALineWhoseClearanceIsStillGiven_whenCompared_thenItLeftUncleared() {
        assertThat(found("[{\"lineId\":\"L1\",\"status\":\"given\"}]")).containsOnlyKeys(Violation.LEFT_UNCLEARED);
    }

    @Test
    void givenALineForWhichTwoWereSpent_whenCompared_thenItLeftUncleared() {
        assertThat(found("[{\"lineId\":\"L1\",\"status\":\"spent\"},{\"lineId\":\"L1\",\"status\":\"confirmed\"}]"))
                .containsOnlyKeys(Violation.LEFT_UNCLEARED);
    }

    private static Map<Violation, List<String>> found(String clearances) {
        var findings = new Findings();
        ComparingTheDoor.uncleared("S1", "L1", ContractJson.tree(clearances), findings);
        return findings.all();
    }
}
