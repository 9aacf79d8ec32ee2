package org.lotline.quality.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.database.Rows;

/** A plan of before trace was told of plans gets its event when the service starts; once. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class UntoldPlansTest extends QualityPlant {

    @Inject
    DefiningInspectionPlans plans;

    @Inject
    Rows rows;

    @Test
    void givenAPlanThatWasNeverTold_whenTheServiceStartsTwice_thenThereIsOneEventOfIt() {
        // Given
        rows.update("insert into inspection_plan (part_number, revision, requires) values ('OLD', 'A', '{final}')");

        // When
        plans.tellUntold(new StartupEvent());
        plans.tellUntold(new StartupEvent());

        // Then
        assertThat(count("""
                        select count(*) from event where type = 'org.lotline.quality.inspection-plan-defined.v1'
                        and touches @> array['item:OLD:A']""")).isOne();
    }
}
