/** Finds problems in a built site, from its files alone. */
@NullMarked
package foresite.check.site;

import org.jspecify.annotations.NullMarked;
