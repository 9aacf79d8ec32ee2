package org.lotline.localplant;

/** What a caller of the services needs of a plant, whoever has started it. */
public interface PlantAccess {

    /** The base URL of a service ({@code receiving}, …), without a slash at the end. */
    String url(String service);

    /**
     * A token that the services accept, good for a shift.
     *
     * @throws IllegalArgumentException when a role is unknown
     */
    String token(String subject, String... roles);
}
