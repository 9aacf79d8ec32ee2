package org.lotline.systemtests.faults;

import java.util.Locale;

/** What a fault run kills, under its name in the plant. */
public enum Victim {
    RECEIVING,
    PRODUCTION,
    QUALITY,
    SHIPPING,
    TRACE,
    KAFKA,
    POSTGRES,
    NEO4J;

    String inThePlant() {
        return name().toLowerCase(Locale.ROOT);
    }
}
