package org.lotline.goinglive.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a plant writes its sheets. Kept as JSON under a name; whatever is left out is recognised, or refused where it can be read in two
 * ways.
 *
 * @param dateFormat of days that are texts, such as {@code dd.MM.yyyy}; ISO 8601 and what a spreadsheet has as a day need none
 * @param decimalComma whether a comma is the decimal point
 * @param zone where the plant's calendar is, such as {@code Europe/Berlin}; this machine's when absent
 * @param recordsSince the day from which on the plant keeps records; for opening stock
 * @param units what the plant writes → UCUM, beside {@code pcs}, {@code lbs} and the like
 * @param notYet patterns of what stands in a cell that nobody has filled yet, beside {@code see …}, {@code tbd} and the like
 * @param sheets by our kind, such as {@code opening stock}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlantMapping(
        @Nullable String dateFormat,
        @Nullable Boolean decimalComma,
        @Nullable String zone,
        @Nullable String recordsSince,
        @Nullable Map<String, String> units,
        @Nullable List<String> notYet,
        @Nullable Map<String, SheetMapping> sheets) {

    /** Nothing is said: all is recognised. */
    public static final PlantMapping NONE = new PlantMapping(null, null, null, null, null, null, null);

    /**
     * One kind of sheet.
     *
     * @param sheet its name in the workbook, or of the CSV without its ending
     * @param columns our field → the plant's heading
     * @param defaults our field → what counts where the cell is empty, such as {@code "revision": "-"}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SheetMapping(
            @Nullable String sheet,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> defaults) {}

    /** What is said of a kind of sheet. */
    public SheetMapping of(Kind kind) {
        var said = sheets == null ? null : sheets.get(kind.title());
        return said == null ? new SheetMapping(null, null, null) : said;
    }

    /** Of which kind a sheet is: as said here, else by its name. */
    public Optional<Kind> kindOf(String sheet) {
        for (var kind : Kind.values()) {
            var said = of(kind).sheet();
            if (said != null && Headings.compared(said).equals(Headings.compared(sheet))) {
                return Optional.of(kind);
            }
        }
        return Kind.named(sheet).filter(kind -> of(kind).sheet() == null);
    }
}
