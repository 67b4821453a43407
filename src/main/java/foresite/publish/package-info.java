/** The output folder: writes what changed and removes what is stale, safely even when interrupted. */
@NullMarked
package foresite.publish;

import org.jspecify.annotations.NullMarked;
