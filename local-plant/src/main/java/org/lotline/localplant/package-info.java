/** Real PostgreSQL, Kafka and Neo4j on this machine, and the whole plant on top of them. */
@NullMarked
package org.lotline.localplant;

import org.jspecify.annotations.NullMarked;
