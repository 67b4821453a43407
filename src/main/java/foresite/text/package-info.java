/** What text is, whatever it is about: Markdown as blocks, as links, and as plain words. Knows neither reports nor pages. */
@NullMarked
package foresite.text;

import org.jspecify.annotations.NullMarked;
