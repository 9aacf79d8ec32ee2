package org.lotline.goinglive.mapping;

import java.util.List;

/**
 * What a row can say.
 *
 * @param name ours, as the contracts have it where they have it
 * @param required without it the act makes no sense
 * @param longest so many characters at most
 * @param synonyms headings that mean it, as {@link Headings#compared} has them
 * @param choices of a choice, what may stand there → ours
 */
public record Field(
        String name, FieldType type, boolean required, int longest, List<String> synonyms, List<Choice> choices) {

    /** @param words what people write for it */
    public record Choice(String ours, List<String> words) {}

    static Field needed(String name, FieldType type, int longest, String synonyms) {
        return new Field(name, type, true, longest, List.of(synonyms.split(" ")), List.of());
    }

    static Field optional(String name, FieldType type, int longest, String synonyms) {
        return new Field(name, type, false, longest, List.of(synonyms.split(" ")), List.of());
    }

    /** Each choice is a word of ours, and behind a colon what else people write for it. */
    Field of(String... choices) {
        var all = List.of(choices).stream()
                .map(choice -> choice.split(":", 2))
                .map(parts -> new Choice(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(","))))
                .toList();
        return new Field(name, type, required, longest, synonyms, all);
    }
}
