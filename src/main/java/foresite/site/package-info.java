/** Every page of the site as a value: its address, its template, its model. */
@NullMarked
package foresite.site;

import org.jspecify.annotations.NullMarked;
