/**
 * A site while it is being written: built anew on every change, served on this machine alone, shown by browsers that
 * reload by themselves. Takes the build as a function, and knows nothing of what it reads.
 */
@NullMarked
package foresite.serve;

import org.jspecify.annotations.NullMarked;
