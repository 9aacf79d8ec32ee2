/** The genealogy as facts between keys, and the two ports through which a store takes events and gives lineage. */
@NullMarked
package org.lotline.trace.lineage;

import org.jspecify.annotations.NullMarked;
