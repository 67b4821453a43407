/** The steps from a content folder to a published site. */
@NullMarked
package foresite.build;

import org.jspecify.annotations.NullMarked;
