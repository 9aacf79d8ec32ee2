package org.lotline.runtime.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Answers as they are kept, and as they are read again. */
@Singleton
class AnswerJson {

    private final ObjectMapper json;

    AnswerJson(ObjectMapper json) {
        this.json = json;
    }

    String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + answer, e);
        }
    }

    <T> T read(String body, Class<T> answer) {
        try {
            return json.readValue(body, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored by another version? " + answer, e);
        }
    }
}
