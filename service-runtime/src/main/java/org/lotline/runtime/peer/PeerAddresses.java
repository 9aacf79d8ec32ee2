package org.lotline.runtime.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the services of the plant are reached. */
@ConfigMapping(prefix = "lotline.services")
interface PeerAddresses {

    /** By service, such as {@code lotline.services.receiving.url}. */
    @WithParentName
    Map<String, Address> byService();

    /** One service. */
    interface Address {

        /** The base of its contract's paths. */
        URI url();
    }
}
