package org.lotline.systemtests.call;

/**
 * What a service answered.
 *
 * @param status the HTTP status
 * @param body the text of the body, empty if there was none
 */
public record Answer(int status, String body) {

    /** Whether the service has done what it was asked. */
    public boolean isOk() {
        return status / 100 == 2;
    }

    /** Whether the service, and nothing behind it, said no: it has done nothing. */
    public boolean isRefusal() {
        return status / 100 == 4;
    }

    /** The text at a JSON pointer; empty if there is none. */
    public String text(String pointer) {
        return ContractJson.tree(body).at(pointer).asText();
    }

    /**
     * The body of a 2xx as the model of the contract.
     *
     * @throws IllegalStateException with status and body if it is none
     */
    public <T> T as(Class<T> model) {
        if (!isOk()) {
            throw new IllegalStateException("answered %d: %s".formatted(status, body));
        }
        return ContractJson.read(body, model);
    }
}
