package org.lotline.goinglive.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotline.goinglive.act.KeyedRow;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;

class JournalTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givenAnImportThatDiedWhileWriting_whenItIsBegunAgain_thenItGoesOnUnderItsNameWithWhatWasIn() throws Exception {
        var run = begun(Result.NEW, "one");
        Files.writeString(folder.resolve("journal.jsonl"), "{\"key\":\"tw", StandardOpenOption.APPEND);

        try (var journal = Journal.open(folder, "files")) {
            assertThat(journal.run()).isEqualTo(run);
            assertThat(journal.resumed()).isEqualTo(1);
            assertThat(journal.before(row("one", "c")).map(Outcome::result)).contains(Result.NEW);
            assertThat(journal.before(row("one", "more is known now"))).isEmpty();
            assertThat(journal.before(row("two", "c"))).isEmpty();
        }
    }

    @Test
    void givenARowThatWasRefused_whenTheImportIsResumed_thenItIsTriedAgain() throws Exception {
        begun(Result.REFUSED, "one");

        try (var journal = Journal.open(folder, "files")) {
            assertThat(journal.resumed()).isZero();
        }
    }

    @Test
    void givenAnImportThatEndedOrOneOfOtherFiles_whenOneBegins_thenItIsANewOne() throws Exception {
        var run = begun(Result.NEW, "one");

        try (var other = Journal.open(folder, "other files")) {
            assertThat(other.run()).isNotEqualTo(run);
            assertThat(other.resumed()).isZero();
            other.note(Outcome.of(row("one", "c"), Result.NEW));
            other.end();
        }
        try (var next = Journal.open(folder, "other files")) {
            assertThat(next.resumed()).isZero();
        }
    }

    @Test
    void givenAnImportThatIsUnderWay_whenAnotherOfTheSameBegins_thenItIsRefused() throws Exception {
        try (var journal = Journal.open(folder, "files")) {
            assertThat(journal.run()).isNotBlank();
            assertThatThrownBy(() -> Journal.open(folder, "files")).hasMessageContaining("is under way");
        }
    }

    private String begun(Result result, String key) throws Exception {
        try (var journal = Journal.open(folder, "files")) {
            journal.note(Outcome.of(row(key, "c"), result));
            return journal.run();
        }
    }

    private static KeyedRow row(String key, String content) {
        return new KeyedRow(
                new ImportRow(Kind.ITEMS, Path.of("f"), "Items", 1, Map.of(), List.of(), List.of(), List.of()),
                key,
                content);
    }
}
