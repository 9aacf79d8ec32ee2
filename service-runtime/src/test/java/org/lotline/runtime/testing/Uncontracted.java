package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot the contract; the name is that of an operation in it. */
@Path("/uncontracted")
@ApplicationScoped
class Uncontracted {

    @GET
    public String getPosition() {
        return "open";
    }
}
