package org.lotline.trace.sources;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where the sources are reached. */
@ConfigMapping(prefix = "lotline.sources")
interface SourceAddresses {

    /** By source, such as {@code lotline.sources.receiving.url}. */
    @WithParentName
    Map<String, Address> bySource();

    /** One source. */
    interface Address {

        /** The base of its contract's paths. */
        URI url();
    }
}
