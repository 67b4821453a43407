/** What is known of words and letters, whatever they are about. */
@NullMarked
package foresite.text;

import org.jspecify.annotations.NullMarked;
