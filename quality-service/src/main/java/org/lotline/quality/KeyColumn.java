package org.lotline.quality;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;

/** A key in a column of texts. */
@Converter(autoApply = true)
public class KeyColumn implements AttributeConverter<Key, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Key key) {
        return key == null ? null : key.toString();
    }

    @Override
    public @Nullable Key convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Key.of(text);
    }
}
