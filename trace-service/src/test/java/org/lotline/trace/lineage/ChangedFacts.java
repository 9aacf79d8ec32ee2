package org.lotline.trace.lineage;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every fact that differs from a given one in a single property. By reflection, so that a new property isn't forgotten. */
final class ChangedFacts {

    private ChangedFacts() {}

    static List<Fact> of(Fact fact) {
        return changes(fact).map(Fact.class::cast).toList();
    }

    private static Stream<Object> changes(Record record) {
        var components = record.getClass().getRecordComponents();
        var changed = Stream.builder();
        for (var at = 0; at < components.length; at++) {
            for (var value : otherValues(components[at], valueOf(components[at], record))) {
                changed.add(copy(record, components, at, value));
            }
        }
        return changed.build();
    }

    private static List<@Nullable Object> otherValues(RecordComponent component, @Nullable Object value) {
        return switch (value) {
            case null -> component.getType() == UUID.class ? List.of(new UUID(3, 4)) : List.of();
            case String text -> List.of(text + "x", text.isEmpty() ? "y" : text.substring(1));
            case Long number -> List.of(number + 1);
            case UUID id -> nullable(component, new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits()));
            case Instant time -> List.of(time.plusNanos(1));
            case Enum<?> kind -> List.of(otherConstant(kind));
            case Map<?, ?> map -> otherMaps(map);
            case Record record ->
                Stream.concat(changes(record), Stream.of((Object) null)).toList();
            default -> throw new IllegalStateException("change a " + value.getClass());
        };
    }

    private static List<@Nullable Object> nullable(RecordComponent component, UUID other) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? Arrays.asList(other, null)
                : List.of(other);
    }

    private static Object otherConstant(Enum<?> constant) {
        var all = constant.getDeclaringClass().getEnumConstants();
        return all[(constant.ordinal() + 1) % all.length];
    }

    private static List<@Nullable Object> otherMaps(Map<?, ?> map) {
        var original = new TreeMap<String, String>();
        map.forEach((name, value) -> original.put(name.toString(), value.toString()));
        var others = new ArrayList<@Nullable Object>();
        others.add(with(original, "added", ""));
        original.forEach((name, value) -> {
            others.add(with(original, name, value + "0"));
            var without = new TreeMap<>(original);
            without.remove(name);
            others.add(without);
            others.add(with(without, name + "s", value));
        });
        return others;
    }

    private static TreeMap<String, String> with(TreeMap<String, String> map, String name, String value) {
        var other = new TreeMap<>(map);
        other.put(name, value);
        return other;
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object copy(Record record, RecordComponent[] components, int changed, @Nullable Object value) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new @Nullable Object[components.length];
        for (var at = 0; at < components.length; at++) {
            values[at] = at == changed ? value : valueOf(components[at], record);
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
