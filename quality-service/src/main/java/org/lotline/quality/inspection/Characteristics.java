package org.lotline.quality.inspection;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.lotline.contracts.events.InspectionRecorded.Characteristic;

/** What was measured or judged, in a column of JSON; as the event has it. */
@Converter
public class Characteristics implements AttributeConverter<List<Characteristic>, String> {

    private static final TypeReference<List<Characteristic>> TYPE = new TypeReference<>() {};

    /** Decimals are written with their digits and come back so. */
    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(Include.NON_NULL);

    @Override
    public String convertToDatabaseColumn(List<Characteristic> characteristics) {
        try {
            return JSON.writeValueAsString(characteristics);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Characteristic> convertToEntityAttribute(String characteristics) {
        try {
            return JSON.readValue(characteristics, TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
