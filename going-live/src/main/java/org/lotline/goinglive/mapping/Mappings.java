package org.lotline.goinglive.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mappings of a plant, each a file {@code <name>.json} in one folder. */
public final class Mappings {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final Path folder;

    public Mappings(Path folder) {
        this.folder = folder;
    }

    /** @throws UnusableMapping if there is none of that name, or it says what can't be */
    public PlantMapping load(String name) throws UnusableMapping {
        var file = file(name);
        if (!Files.exists(file)) {
            throw new UnusableMapping(
                    "There is no mapping %s (%s). Import without one and save what is recognised by --save-mapping %s; then change that file."
                            .formatted(name, file, name));
        }
        try {
            return checked(JSON.readValue(Files.readAllBytes(file), PlantMapping.class), file);
        } catch (JsonProcessingException e) {
            throw new UnusableMapping("%s, line %d: %s"
                    .formatted(
                            file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UnusableMapping("%s can't be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** Keeps a mapping under a name, in place of what was there, and says where. */
    public Path save(String name, PlantMapping mapping) throws UnusableMapping {
        var file = file(name);
        try {
            Files.createDirectories(folder);
            JSON.writeValue(file.toFile(), mapping);
            return file;
        } catch (IOException e) {
            throw new UnusableMapping("%s can't be written: %s".formatted(file, e.getMessage()));
        }
    }

    private Path file(String name) throws UnusableMapping {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableMapping("A mapping's name has letters, digits, dots and hyphens, not: " + name);
        }
        return folder.resolve(name + ".json");
    }

    private static PlantMapping checked(PlantMapping mapping, Path file) throws UnusableMapping {
        try {
            check(mapping);
            return mapping;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableMapping("%s: %s".formatted(file, e.getMessage()));
        }
    }

    private static void check(PlantMapping mapping) {
        if (mapping.dateFormat() != null) {
            var _ = DateTimeFormatter.ofPattern(mapping.dateFormat());
        }
        if (mapping.zone() != null) {
            ZoneId.of(mapping.zone());
        }
        if (mapping.recordsSince() != null) {
            LocalDate.parse(mapping.recordsSince());
        }
        if (mapping.notYet() != null) {
            mapping.notYet().forEach(Pattern::compile);
        }
        if (mapping.sheets() != null) {
            mapping.sheets().forEach(Mappings::check);
        }
    }

    private static void check(String title, PlantMapping.SheetMapping sheet) {
        var kind = Stream.of(Kind.values())
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' under sheets is none of %s"
                        .formatted(
                                title, Stream.of(Kind.values()).map(Kind::title).toList())));
        Stream.of(sheet.columns(), sheet.defaults())
                .flatMap(said -> said == null ? Stream.of() : said.keySet().stream())
                .filter(name -> kind.field(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("%s have no field %s; they have %s"
                            .formatted(
                                    title,
                                    name,
                                    kind.fields().stream().map(Field::name).toList()));
                });
    }

    /** What was recognised, so that it can be saved and changed. */
    public static PlantMapping recognised(PlantMapping said, Map<String, PlantMapping.SheetMapping> sheets) {
        return new PlantMapping(
                said.dateFormat(),
                said.decimalComma(),
                said.zone(),
                said.recordsSince(),
                said.units(),
                said.notYet(),
                sheets);
    }
}
