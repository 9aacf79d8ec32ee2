/** The graph in Neo4j, behind the two ports of the lineage. */
@NullMarked
package org.lotline.trace.neo4j;

import org.jspecify.annotations.NullMarked;
