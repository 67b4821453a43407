/** What one build remembers for the next: keys of content, and files that are checked before they are believed. */
@NullMarked
package foresite.state;

import org.jspecify.annotations.NullMarked;
