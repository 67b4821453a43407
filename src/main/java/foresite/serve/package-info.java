/**
 * A preview of a site that is being written: rebuilt on every change, served on this computer only, reloaded by browsers
 * automatically. It receives the build as a function and knows nothing about what the build reads.
 */
@NullMarked
package foresite.serve;

import org.jspecify.annotations.NullMarked;
