/** PostgreSQL, Kafka and Neo4j as processes or containers, prepared, started and watched for readiness. */
@NullMarked
package org.lotline.localplant.server;

import org.jspecify.annotations.NullMarked;
