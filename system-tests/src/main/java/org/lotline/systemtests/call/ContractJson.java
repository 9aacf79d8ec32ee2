package org.lotline.systemtests.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Bodies as the contracts have them: exact decimals, ISO instants; a member that the contract lacks is an error. */
public final class ContractJson {

    /** Reads the generated models. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContractJson() {}

    /** The tree of a body; an empty one when it is no JSON. */
    public static JsonNode tree(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    /** A body as the model of the contract. */
    public static <T> T read(String body, Class<T> model) {
        try {
            return MAPPER.readValue(body, model);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no %s: %s".formatted(model.getSimpleName(), body), e);
        }
    }
}
