package org.lotline.receiving.label;

import java.util.List;
import org.lotline.material.LotNumber;

/**
 * What a label says.
 *
 * @param lotNumber in plain text and as a symbol to scan
 * @param lines from top to bottom
 */
public record Label(LotNumber lotNumber, List<Line> lines) {

    public Label {
        lines = List.copyOf(lines);
    }

    /**
     * One fact.
     *
     * @param caption what it is
     * @param text the fact
     */
    public record Line(String caption, String text) {}
}
