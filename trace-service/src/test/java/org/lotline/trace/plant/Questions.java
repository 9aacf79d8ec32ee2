package org.lotline.trace.plant;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.lotline.localplant.token.TokenIssuer;
import org.lotline.testing.ContractRequests;

/** Questions over REST. Every answer is checked against the contract; requests may well be wrong. */
public final class Questions {

    private static final ContractRequests REQUESTS = new ContractRequests("trace");

    private final TokenIssuer tokens;

    Questions(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    /** Nobody asks. */
    public static RequestSpecification anonymous() {
        return REQUESTS.plain();
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
