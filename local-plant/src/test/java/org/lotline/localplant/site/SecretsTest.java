package org.lotline.localplant.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void givenManyUsers_whenTheirPasswordsAreMade_thenNoneCouldBeTakenForAnOption(@TempDir Path directory) {
        // Given
        var secrets = new Secrets(directory);

        // When
        var passwords = IntStream.range(0, 300)
                .mapToObj(user -> secrets.of("user" + user))
                .toList();

        // Then
        assertThat(passwords).doesNotHaveDuplicates().allMatch(password -> password.matches("[0-9a-z]{32,}"));
    }
}
