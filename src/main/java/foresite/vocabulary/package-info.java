/** From the names that reports use to the concepts they mean. */
@NullMarked
package foresite.vocabulary;

import org.jspecify.annotations.NullMarked;
