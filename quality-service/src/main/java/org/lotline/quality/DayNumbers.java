package org.lotline.quality;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.database.Rows;

/** Numbers such as {@code H-20260407-001}. The day is the plant's. */
@Singleton
public final class DayNumbers {

    private final Rows rows;
    private final PlantZone zone;

    DayNumbers(Rows rows, PlantZone zone) {
        this.rows = rows;
        this.zone = zone;
    }

    /** The plant's day of that moment. */
    public LocalDate dayOf(Instant moment) {
        return zone.dayOf(moment);
    }

    /** The next of the day; whoever draws at once waits for our transaction, so that there is no gap. */
    public String next(String prefix, Instant moment) {
        var series = prefix + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(dayOf(moment));
        var last = rows.list("""
                        insert into day_number (series, last) values (?, 1)
                        on conflict (series) do update set last = day_number.last + 1 returning last""", row -> row.number("last"), series).getFirst();
        return "%s-%03d".formatted(series, last);
    }
}
