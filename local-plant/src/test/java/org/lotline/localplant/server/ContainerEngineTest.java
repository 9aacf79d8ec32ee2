package org.lotline.localplant.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class ContainerEngineTest {

    @Test
    void givenNoDockerEngine_whenContainersAreAskedFor_thenTheSentenceNamesTheWayOut() {
        // Given
        assumeFalse(DockerClientFactory.instance().isDockerAvailable(), "a Docker engine is here");

        // When / Then
        assertThatThrownBy(ContainerEngine::new)
                .hasMessageContaining("No Docker engine can be reached for -Dlotline.servers=containers")
                .hasMessageContaining("leave the property out");
    }
}
