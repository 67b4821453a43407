/** Language in one place: Markdown as blocks, links and plain words; tokens, stems, stop words, spelling. Knows no other room. */
@NullMarked
package foresite.text;

import org.jspecify.annotations.NullMarked;
