package org.lotline.goinglive.row;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Unit;
import org.lotline.material.UnknownUnitException;

/** A unit as somebody wrote it: a UCUM code as it is, or what the plant or most plants write for one. */
final class StatedUnit {

    private static final String USUAL = """
            {pc}=pc pcs pce ea each piece pieces stk stück stck no nos unit units
            {bar}=bar bars
            {box}=box boxes bx
            {sheet}=sheet sheets
            {roll}=roll rolls
            {set}=set sets
            {pair}=pair pairs pr
            [lb_av]=lb lbs pound pounds
            [oz_av]=oz ounce ounces
            [in_i]=in inch inches
            [ft_i]=ft foot feet lf
            kg=kg kgs kilo kilogram kilograms
            g=gr gram grams
            t=to tonne tonnes ton_metric
            m=mtr meter meters metre metres lfm
            mm=mm millimeter millimeters
            cm=cm centimeter centimeters
            L=l ltr liter liters litre litres
            mL=ml milliliter milliliters""";

    private final Map<String, String> aliases = new HashMap<>();

    StatedUnit(@Nullable Map<String, String> further) {
        USUAL.lines().map(line -> line.split("=", 2)).forEach(line -> {
            for (var alias : line[1].strip().split(" ")) {
                aliases.put(alias, line[0].strip());
            }
        });
        if (further != null) {
            further.forEach((alias, unit) -> aliases.put(compared(alias), unit));
        }
    }

    Reading read(String text) {
        var unit = aliases.getOrDefault(compared(text), text);
        try {
            return Reading.of(Unit.of(unit).code());
        } catch (UnknownUnitException e) {
            return new Reading.Wrong(
                    "%s is no unit that is known here".formatted(unit),
                    "Say in a mapping what it is, such as \"units\": {\"%s\": \"{pc}\"}.".formatted(text));
        }
    }

    private static String compared(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
