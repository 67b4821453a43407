/** From rendered pages and data to the output folder. */
@NullMarked
package foresite.publish;

import org.jspecify.annotations.NullMarked;
