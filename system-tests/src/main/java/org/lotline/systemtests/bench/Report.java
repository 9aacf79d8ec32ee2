package org.lotline.systemtests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.systemtests.bench.figure.Bar;
import org.lotline.systemtests.bench.figure.Console;
import org.lotline.systemtests.bench.figure.Table;
import org.lotline.systemtests.bench.page.Page;
import org.lotline.systemtests.bench.page.Plot;

/** What comes out, section by section: on the console at once, on the page at the end, if there is to be one. */
final class Report {

    private final Console console;
    private final @Nullable Page page;
    private final List<String> parts = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    /** @param page {@code null} if nothing is to be written */
    Report(Console console, @Nullable Page page) {
        this.console = console;
        this.page = page;
    }

    /** A section with what it measures, in words. */
    void section(String title, String words) {
        console.print("\n== " + title);
        parts.add("## " + title);
        parts.add(words);
    }

    /** A table, or figures in words. */
    void add(Object figures) {
        console.print(figures);
        parts.add(figures.toString());
    }

    /** A picture beside the page. */
    void plot(String name, Plot plot) throws IOException {
        if (page != null) {
            parts.add(page.plot(name, plot));
        }
    }

    void bars(List<Bar> more) {
        bars.addAll(more);
    }

    /** The bars, and all of it on the page. */
    void end(String head) throws IOException {
        var verdicts = new Table(
                List.of("bar", "figure", "verdict"),
                bars.stream()
                        .map(bar -> List.of(bar.what(), bar.figure(), bar.verdict()))
                        .toList());
        console.print("\n== Bars");
        console.print(verdicts);
        if (page != null) {
            page.write(String.join("\n\n", head, "## The bars", verdicts.toString(), String.join("\n\n", parts)));
        }
    }
}
