/** What the corpus shows when it is read as a whole: company, kinship, movement. */
@NullMarked
package foresite.insight;

import org.jspecify.annotations.NullMarked;
