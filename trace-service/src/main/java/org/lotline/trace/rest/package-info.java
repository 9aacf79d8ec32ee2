/** The contract of trace-service: mapping only. */
@NullMarked
package org.lotline.trace.rest;

import org.jspecify.annotations.NullMarked;
