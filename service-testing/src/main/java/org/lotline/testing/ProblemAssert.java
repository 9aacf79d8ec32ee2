package org.lotline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** What every refusal is. */
public final class ProblemAssert {

    private ProblemAssert() {}

    /** It is a problem document of that type, and says what to do. */
    public static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("https://lotline.org/problems/" + type);
        assertThat(answer.<String>path("wayOut")).isNotBlank();
    }
}
