/** Checks the links of the content to other sites, politely and without reaching into the own network. */
@NullMarked
package foresite.check.links;

import org.jspecify.annotations.NullMarked;
