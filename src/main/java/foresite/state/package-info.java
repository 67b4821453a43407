/**
 * Files that one build stores for the next: keys of content, cache files with a checksum, lists of paths, and files that are
 * replaced completely or not at all.
 */
@NullMarked
package foresite.state;

import org.jspecify.annotations.NullMarked;
