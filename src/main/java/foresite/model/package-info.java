/** The glossary: plain values that every room shares. No files, no libraries, no clock. */
@NullMarked
package foresite.model;

import org.jspecify.annotations.NullMarked;
