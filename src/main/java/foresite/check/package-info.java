/** Looks over a corpus and a built site, and tells what is wrong with them. Knows nothing of how pages are made. */
@NullMarked
package foresite.check;

import org.jspecify.annotations.NullMarked;
