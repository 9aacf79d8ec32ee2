/** Labels, read as a scanner reads them. */
package org.lotline.receiving.label;
