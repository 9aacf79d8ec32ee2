package org.lotline.goinglive.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotline.goinglive.act.KeyedRow;
import org.lotline.goinglive.act.Outcome;
import org.lotline.goinglive.act.Result;

/**
 * What is in, line by line as it comes in, so that an import that broke off goes on where it was. It is about speed only: every row is
 * once-only at the services, too. Safe for use by many threads.
 */
public final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final String run;
    private final boolean resumed;
    private final Map<String, JsonNode> before;

    private Journal(FileChannel channel, String run, boolean resumed, Map<String, JsonNode> before) {
        this.channel = channel;
        this.run = run;
        this.resumed = resumed;
        this.before = before;
    }

    /**
     * Goes on with the journal of a folder if its import was of the same and broke off; begins a new one otherwise.
     *
     * @param of names files, mapping and plant
     * @throws NothingImported if another process is at it
     */
    public static Journal open(Path folder, String of) throws NothingImported {
        var file = folder.resolve("journal.jsonl");
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new NothingImported("Another import of these files is under way (%s).".formatted(folder));
            }
            return begun(channel, read(file), of);
        } catch (IOException e) {
            throw new NothingImported("%s can't be written: %s".formatted(folder, e.getMessage()));
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Journal begun(FileChannel channel, List<JsonNode> lines, String of) throws IOException {
        var head = lines.isEmpty() ? JSON.createObjectNode() : lines.getFirst();
        var brokeOff = head.path("of").asText().equals(of) && lines.stream().noneMatch(line -> line.has("done"));
        if (brokeOff) {
            channel.position(channel.size());
            var before = new HashMap<String, JsonNode>();
            lines.stream().skip(1).forEach(line -> before.put(line.path("key").asText(), line));
            var journal = new Journal(channel, head.path("run").asText(), true, before);
            journal.write(JSON.createObjectNode().put("key", "").put("resumed", true));
            return journal;
        }
        channel.truncate(0);
        var journal = new Journal(channel, UUID.randomUUID().toString(), false, Map.of());
        journal.write(JSON.createObjectNode().put("of", of).put("run", journal.run));
        return journal;
    }

    /** Lines that were being written when the process ended are not lines. */
    private static List<JsonNode> read(Path file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            try {
                if (!line.isBlank()) {
                    lines.add(JSON.readTree(line));
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return lines;
    }

    /** Names this import; the same when it is resumed. */
    public String run() {
        return run;
    }

    /** Whether one broke off and this goes on with it. */
    public boolean isResumed() {
        return resumed;
    }

    /** So many rows were in when it broke off. */
    public int resumed() {
        return (int) before.values().stream().filter(line -> line.has("result")).count();
    }

    /** What came of a row before it broke off, if it was in then. */
    public Optional<Outcome> before(KeyedRow row) {
        return Optional.ofNullable(before.get(row.key()))
                .filter(line -> line.path("content").asText().equals(row.content()))
                .map(line -> Outcome.of(
                                row,
                                Result.valueOf(line.path("result").asText()),
                                line.path("note").asText())
                        .lacking(texts(line.path("missing"))));
    }

    /** Notes a row that is in. */
    public void note(Outcome outcome) {
        if (outcome.result().isIn()) {
            var line = JSON.createObjectNode();
            line.put("key", outcome.row().key()).put("content", outcome.row().content());
            line.put("result", outcome.result().name()).put("note", outcome.note());
            outcome.missing().forEach(line.withArray("missing")::add);
            write(line);
        }
    }

    /** All rows were tried: the next import is a new one. */
    public void end() {
        write(JSON.createObjectNode().put("key", "").put("done", true));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void write(ObjectNode line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
