/** Finds problems in a corpus whose reports are each well written. Reads no file and no clock. */
@NullMarked
package foresite.check.content;

import org.jspecify.annotations.NullMarked;
