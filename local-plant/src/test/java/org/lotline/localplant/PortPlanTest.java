package org.lotline.localplant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens where, when services run more than once. */
class PortPlanTest {

    @Test
    void givenTwoOfEach_whenThePlanIsMade_thenTheFirstKeepTheirPortsAndNoneIsTakenTwice() {
        var standard = PortPlan.standard(0);

        var two = standard.withInstances(2);

        assertThat(two.ports()).containsAllEntriesOf(standard.ports());
        assertThat(two.instancesOf("trace")).containsExactly("trace", "trace-2");
        assertThat(two.instances()).hasSize(2 * PortPlan.SERVICES.size());
        assertThat(two.ports().values()).doesNotHaveDuplicates();
    }

    @Test
    void givenASecondInstance_whenItLooksForOthers_thenItCallsTheSecondOfThem() {
        var two = PortPlan.standard(0).withInstances(2);

        var called = two.besideOf("shipping-2", "quality");

        assertThat(called).isEqualTo("quality-2");
        assertThat(PortPlan.serviceOf(called)).isEqualTo("quality");
    }

    @Test
    void givenNoneOfEach_whenThePlanIsMade_thenItIsRefused() {
        var none = catchThrowable(() -> PortPlan.standard(0).withInstances(0));

        assertThat(none).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--instances");
    }

    @Test
    void givenAPlantOfTwoOfEach_whenAnotherProcessLooksForIt_thenItSeesThemAll(@TempDir Path directory) {
        var two = PortPlan.standard(0).withInstances(2);
        RunningPlant.announce(directory, two);

        var found = RunningPlant.find(directory);

        assertThat(found.map(RunningPlant::ports)).isEqualTo(Optional.of(two));
    }
}
