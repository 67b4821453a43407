/** How good the vocabulary and the related reports are, in figures. No page depends on it. */
@NullMarked
package foresite.evaluate;

import org.jspecify.annotations.NullMarked;
