package org.lotline.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Checks that a payload has every member that isn't {@code @Nullable}, down to the nested records, before it is bound. */
final class RequiredMembers {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private RequiredMembers() {}

    static void check(Class<? extends LotEvent> type, JsonNode payload) {
        if (!payload.isObject()) {
            throw new UnreadableEventException("The payload is no JSON object.", null);
        }
        checkMembers(type, payload, "");
    }

    private static void checkMembers(Class<?> type, JsonNode object, String path) {
        for (var component : COMPONENTS.get(type)) {
            var where = path + component.getName();
            var value = object.get(component.getName());
            if (value != null && !value.isNull()) {
                checkValue(component.getGenericType(), value, where);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new UnreadableEventException("The payload lacks " + where + ".", null);
            }
        }
    }

    private static void checkValue(Type type, JsonNode value, String where) {
        if (value.isNull()) {
            throw new UnreadableEventException("The payload lacks " + where + ".", null);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            checkMembers(record, value, where + ".");
        } else if (type instanceof ParameterizedType list) {
            for (var i = 0; i < value.size(); i++) {
                checkValue(list.getActualTypeArguments()[0], value.path(i), where + "[" + i + "]");
            }
        }
    }
}
