package org.lotline.runtime.testing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.FollowedChannels;

/** Hands over what production says, as a service does. */
@ApplicationScoped
class ProductionChannel {

    private final FollowedChannels followed;

    ProductionChannel(FollowedChannels followed) {
        this.followed = followed;
    }

    @Incoming("production-events")
    Uni<Void> take(ConsumerRecords<byte[], byte[]> records) {
        return followed.take(Source.PRODUCTION, records);
    }
}
