package org.lotline.receiving.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.follow.FollowedChannels;

/** Hands over what quality says, batch by batch. */
@ApplicationScoped
class EventChannels {

    private final FollowedChannels followed;

    EventChannels(FollowedChannels followed) {
        this.followed = followed;
    }

    @Incoming("quality-events")
    Uni<Void> ofQuality(ConsumerRecords<byte[], byte[]> records) {
        return followed.take(Source.QUALITY, records);
    }
}
