package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.site.Checkout;

/** A test is called by what is given, what happens and what holds then, so that a failure in a log is a sentence. */
class TestNamesTest {

    private static final Pattern TEST =
            Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest)\\b.*?\\bvoid\\s+(\\w+)\\s*\\(", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("given\\w+_when\\w+_then\\w+");

    /** Rules of the house: nothing happens in them. */
    private static final Set<String> RULES = Set.of("ArchitectureTest.java", "HouseRulesTest.java");

    @Test
    void givenTheTestsOfAllModules_whenTheirNamesAreRead_thenEachSaysWhatIsGivenWhatHappensAndWhatHolds()
            throws IOException {
        var names = names();

        assertThat(names).hasSizeGreaterThan(900);
        assertThat(names).allMatch(name -> SENTENCE.matcher(name).matches());
    }

    private static List<String> names() throws IOException {
        var names = new ArrayList<String>();
        for (var tests : folders()) {
            try (var files = Files.walk(tests)) {
                for (var file : files.filter(TestNamesTest::isTest).toList()) {
                    TEST.matcher(Files.readString(file)).results().forEach(test -> names.add(test.group(1)));
                }
            }
        }
        return names;
    }

    private static boolean isTest(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith("Test.java") && !RULES.contains(name);
    }

    private static List<Path> folders() throws IOException {
        try (var modules = Files.list(Checkout.find().root())) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
