/** From a planned page to its text. */
@NullMarked
package foresite.render;

import org.jspecify.annotations.NullMarked;
