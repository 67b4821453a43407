/** What the corpus shows as a whole: co-occurrence, related reports and concepts, duplicates, trends. */
@NullMarked
package foresite.insight;

import org.jspecify.annotations.NullMarked;
