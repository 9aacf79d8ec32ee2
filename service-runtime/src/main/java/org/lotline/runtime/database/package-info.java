/** What is known about PostgreSQL's failures and whether it answers. */
@NullMarked
package org.lotline.runtime.database;

import org.jspecify.annotations.NullMarked;
