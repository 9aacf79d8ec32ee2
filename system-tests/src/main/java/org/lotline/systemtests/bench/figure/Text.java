package org.lotline.systemtests.bench.figure;

import java.util.Locale;

/** Figures as people read them: three digits that count. */
public final class Text {

    private Text() {}

    /** A figure with as many decimals as it deserves; a dash if there is none. */
    public static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        var size = Math.abs(value);
        var pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }

    /** Bytes, kilobytes or megabytes. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? of(bytes / 1e3) + " kB" : of(bytes / 1e6) + " MB";
    }
}
