/**
 * What one build remembers for the next: keys of content, files that are checked before they are believed, and lists of
 * paths that people may read.
 */
@NullMarked
package foresite.state;

import org.jspecify.annotations.NullMarked;
