package org.lotline.contracts.events;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that a payload has every member that isn't {@code @Nullable}, down to the nested records. */
final class RequiredMembers {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        }
    };

    private RequiredMembers() {}

    static void check(Object payload) {
        for (var component : COMPONENTS.get(payload.getClass())) {
            var value = valueOf(component, payload);
            if (value instanceof List<?> list) {
                list.forEach(RequiredMembers::check);
            } else if (value != null) {
                check(value);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEventException("The payload lacks " + component.getName() + ".", null);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object payload) {
        try {
            return component.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
