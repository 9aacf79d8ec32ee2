package org.lotline.trace.plant;

import static io.restassured.RestAssured.given;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.lotline.localplant.token.TokenIssuer;

/** Questions over REST. Every answer is checked against the contract; requests may well be wrong. */
public final class Questions {

    private static final OpenApiValidationFilter CONTRACT =
            new OpenApiValidationFilter(OpenApiInteractionValidator.createFor("/META-INF/lotline/openapi/trace.yaml")
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request", Level.IGNORE)
                            .build())
                    .build());

    private final TokenIssuer tokens;

    Questions(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    /** Nobody asks. */
    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT);
    }

    public RequestSpecification as(String subject, String... roles) {
        return anonymous().auth().oauth2(tokens.token(subject, roles));
    }

    public RequestSpecification quality() {
        return as("inspector-1", "quality");
    }

    public RequestSpecification admin() {
        return as("admin-1", "admin", "auditor");
    }

    /** The forward trace of a heat, given time to catch up. */
    public ValidatableResponse forwardHeat(String heat) {
        return forward("heat", heat).then().statusCode(200);
    }

    public Response forward(String... parameters) {
        var request = quality().queryParam("wait", 10_000);
        for (var n = 0; n < parameters.length; n += 2) {
            request.queryParam(parameters[n], parameters[n + 1]);
        }
        return request.get("/traces/forward");
    }

    public Response card(String lot) {
        return quality().queryParam("wait", 10_000).get("/lots/{lot}", lot);
    }
}
