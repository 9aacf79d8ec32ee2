package org.lotline.production.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.FollowedChannels;

/** Hands over what the others say, batch by batch: a channel for each of them, so that a silent one holds up no other. */
@ApplicationScoped
class EventChannels {

    private final FollowedChannels followed;

    EventChannels(FollowedChannels followed) {
        this.followed = followed;
    }

    @Incoming("receiving-events")
    Uni<Void> ofReceiving(ConsumerRecords<byte[], byte[]> records) {
        return followed.take(Source.RECEIVING, records);
    }

    @Incoming("shipping-events")
    Uni<Void> ofShipping(ConsumerRecords<byte[], byte[]> records) {
        return followed.take(Source.SHIPPING, records);
    }
}
