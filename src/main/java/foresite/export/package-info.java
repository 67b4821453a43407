/** The site's content as files for machines: one class for each format. Knows neither the disk nor HTML. */
@NullMarked
package foresite.export;

import org.jspecify.annotations.NullMarked;
