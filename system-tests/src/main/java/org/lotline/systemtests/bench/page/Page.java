package org.lotline.systemtests.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code performance.md}: the part between two marks is written by every run; the rest is by people, and stays. */
public final class Page {

    static final String BEGIN = "<!-- written by ./lotline bench -->";
    static final String END = "<!-- end of what ./lotline bench writes -->";

    private static final String NAME = "performance.md";

    private final Path folder;

    /** In that folder, which is made if need be. */
    public Page(Path folder) {
        this.folder = folder;
    }

    /** Writes a plot beside it, and gives the words that show it. */
    public String plot(String name, Plot plot) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), plot.svg());
        return "![%s](%s)".formatted(plot.title(), name);
    }

    /** Puts the text in place of that of the run before. */
    public void write(String text) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(NAME);
        var before = Files.exists(file) ? Files.readString(file) : "# Performance\n";
        Files.writeString(file, replaced(before, text));
    }

    static String replaced(String page, String text) {
        var part = "%s\n\n%s\n\n%s".formatted(BEGIN, text.strip(), END);
        var begin = page.indexOf(BEGIN);
        var end = page.indexOf(END);
        return begin < 0 || end < begin
                ? page.stripTrailing() + "\n\n" + part + "\n"
                : page.substring(0, begin) + part + page.substring(end + END.length());
    }
}
