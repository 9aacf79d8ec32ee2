/** Events as Kafka records by the CloudEvents Kafka protocol binding 1.0.2, binary content mode. */
@NullMarked
package org.lotline.runtime.cloudevents;

import org.jspecify.annotations.NullMarked;
