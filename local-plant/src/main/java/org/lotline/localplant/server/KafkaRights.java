package org.lotline.localplant.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on Kafka. A service makes and writes its own topic and reads all of Lotline's, in groups of its own name; nobody
 * deletes or changes a topic. What is not said here is refused, except to the superuser.
 */
final class KafkaRights {

    private static final String TOPICS = "lotline.";

    /** What services were allowed once: any group that began so was everybody's. */
    static final AclBindingFilter GONE = new AclBindingFilter(
            new ResourcePatternFilter(ResourceType.GROUP, "lotline-", PatternType.PREFIXED),
            AccessControlEntryFilter.ANY);

    private KafkaRights() {}

    /** Of all services and of those who watch. */
    static List<AclBinding> all() {
        var rights = new ArrayList<AclBinding>();
        KafkaUsers.SERVICES.forEach(service -> rights.addAll(ofService(service)));
        rights.addAll(ofOps());
        return List.copyOf(rights);
    }

    private static List<AclBinding> ofService(String service) {
        var topic = new ResourcePattern(ResourceType.TOPIC, TOPICS + service + ".v1", PatternType.LITERAL);
        return List.of(
                right(service, topic, AclOperation.CREATE),
                right(service, topic, AclOperation.WRITE),
                right(service, topic, AclOperation.DESCRIBE_CONFIGS),
                right(service, beginning(ResourceType.TOPIC, TOPICS), AclOperation.READ),
                right(service, beginning(ResourceType.GROUP, service + "-service"), AclOperation.READ),
                right(service, cluster(), AclOperation.DESCRIBE));
    }

    /** Groups as Kafka's own console consumer names them. */
    private static List<AclBinding> ofOps() {
        var topics = beginning(ResourceType.TOPIC, TOPICS);
        return List.of(
                right(KafkaUsers.OPS, topics, AclOperation.READ),
                right(KafkaUsers.OPS, topics, AclOperation.DESCRIBE_CONFIGS),
                right(KafkaUsers.OPS, beginning(ResourceType.GROUP, "console-consumer-"), AclOperation.READ),
                right(KafkaUsers.OPS, beginning(ResourceType.GROUP, "ops-"), AclOperation.READ),
                right(KafkaUsers.OPS, cluster(), AclOperation.DESCRIBE));
    }

    /** READ and WRITE bring DESCRIBE with them. */
    private static AclBinding right(String user, ResourcePattern what, AclOperation operation) {
        return new AclBinding(what, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static ResourcePattern beginning(ResourceType type, String prefix) {
        return new ResourcePattern(type, prefix, PatternType.PREFIXED);
    }

    private static ResourcePattern cluster() {
        return new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL);
    }
}
