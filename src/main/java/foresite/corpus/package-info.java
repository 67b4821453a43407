/** From a folder of Markdown to a {@link foresite.model.Corpus}: what can be read is kept, the rest is told. */
@NullMarked
package foresite.corpus;

import org.jspecify.annotations.NullMarked;
