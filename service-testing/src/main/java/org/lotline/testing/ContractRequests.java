package org.lotline.testing;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests to the service under test. Every answer is checked against its contract; requests may well be wrong. */
public final class ContractRequests {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .logConfig(LogConfig.logConfig().enableLoggingOfRequestAndResponseIfValidationFails())
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private final OpenApiValidationFilter contract;

    /** @param service as its contract is called: {@code receiving}, {@code production} … */
    public ContractRequests(String service) {
        contract = new OpenApiValidationFilter(
                OpenApiInteractionValidator.createFor("/META-INF/lotline/openapi/%s.yaml".formatted(service))
                        .withLevelResolver(LevelResolver.create()
                                .withLevel("validation.request", Level.IGNORE)
                                .build())
                        .build());
    }

    /** No token, no key, no type; numbers of answers are exact. */
    public RequestSpecification bare() {
        return plain().config(CONFIG);
    }

    /** As REST Assured makes it. */
    public RequestSpecification plain() {
        return given().filter(contract);
    }

    /** A request with that token, a fresh Idempotency-Key and JSON as its type. */
    public RequestSpecification act(String token) {
        return act(token, UUID.randomUUID().toString());
    }

    /** Likewise, with that key. */
    public RequestSpecification act(String token, String key) {
        return bare().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json");
    }
}
