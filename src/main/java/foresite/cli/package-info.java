/** The command line: words for people, exit codes for machines. */
@NullMarked
package foresite.cli;

import org.jspecify.annotations.NullMarked;
