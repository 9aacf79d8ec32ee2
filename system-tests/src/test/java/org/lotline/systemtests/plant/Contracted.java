package org.lotline.systemtests.plant;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lotline.localplant.PlantAccess;
import org.lotline.systemtests.call.ContractJson;

/** Requests to a service; an answer that its contract doesn't have fails the test. Requests may well be wrong. */
public final class Contracted {

    private static final Map<String, OpenApiValidationFilter> CONTRACTS = new ConcurrentHashMap<>();

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(
                    EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .objectMapperConfig(ObjectMapperConfig.objectMapperConfig()
                    .jackson2ObjectMapperFactory((type, charset) -> ContractJson.MAPPER));

    private Contracted() {}

    /** Without a token. */
    public static RequestSpecification request(PlantAccess plant, String service) {
        return given().config(CONFIG)
                .baseUri(plant.url(service))
                .filter(CONTRACTS.computeIfAbsent(service, Contracted::filter));
    }

    private static OpenApiValidationFilter filter(String service) {
        var answersOnly = LevelResolver.create()
                .withLevel("validation.request", Level.IGNORE)
                .build();
        return new OpenApiValidationFilter(
                OpenApiInteractionValidator.createFor("/META-INF/lotline/openapi/%s.yaml".formatted(service))
                        .withLevelResolver(answersOnly)
                        .build());
    }
}
