package foresite.model;

import static foresite.model.Severity.ERROR;
import static foresite.model.Severity.NOTE;
import static foresite.model.Severity.WARNING;

/**
 * Every sort of problem that a corpus can have. Codes are stable: they are never given to another problem, and each is
 * described on the guide's page on diagnostics (a test holds that). F0xx are about files and reports, F1xx about the
 * vocabulary, F2xx about the configuration and the content pages.
 */
public enum Problem {
    UNREADABLE_FILE("F001", ERROR, "Check that the file exists and may be read."),
    OVERSIZED_FILE("F002", ERROR, "Split the file: one report, or one digest, a file."),
    BINARY_FILE("F003", ERROR, "Move files that are not Markdown text out of the digests folder."),
    NOT_UTF8("F004", WARNING, "Save the file as UTF-8."),
    LINK_OUTSIDE("F005", ERROR, "Copy the file into the content folder; links that lead out of it are not followed."),
    EMPTY_FILE("F006", WARNING, "Write the report, or delete the file."),
    NO_TITLE("F007", WARNING, "Start the report with a line `# Title`, or give `title:` in its front matter."),
    UNKNOWN_DIGEST("F008", WARNING, "Write the digest's date as YYYYMMDD, as in `[20250810](…)`."),
    SHELF_DIGEST(
            "F009",
            WARNING,
            "Correct the year, or list the code under `shelves:` in site.yaml if it is meant as a shelf."),
    SPELT_OUT_BULLETS("F010", WARNING, "Write one name a bullet; the letters were joined and split at commas again."),
    SPLIT_NUMBER("F011", WARNING, "Write the number in one bullet; the parts were joined."),
    MOJIBAKE("F012", WARNING, "Save the text as UTF-8 again; the characters were repaired on the site."),
    OPEN_FENCE("F013", WARNING, "Delete the line of back-ticks; it was ignored so that what follows can be read."),
    STRAY_PIPE("F014", WARNING, "Write a pipe inside a cell as `\\|`; the cells were joined by the table's layout."),
    UNNAMED_ROW("F015", WARNING, "Give the row a name; its description was used in its place."),
    ODD_RELEVANCY("F016", WARNING, "Use a whole number from 1 to 5, or leave the cell empty."),
    UNKNOWN_SECTION(
            "F017",
            NOTE,
            "It is shown under its own heading; add it to `headings:` in site.yaml if it means a known one."),
    UNKNOWN_COLUMN(
            "F018",
            WARNING,
            "Rename the column, or add it to `columns:` in site.yaml; its cells were added to the description."),
    UNSAFE_LINK("F019", WARNING, "Use a link that starts with http:// or https://; it is shown as text only."),
    SAME_ID("F020", WARNING, "Rename one of the files: a report is known by its file's name."),
    BAD_FRONT_MATTER("F021", WARNING, "Correct the YAML between the `---` lines; it is shown as text for now."),
    UNKNOWN_FRONT_MATTER("F022", WARNING, "Rename the key, or delete it; it is shown with the report."),
    LONG_TABLE("F023", WARNING, "Check that the table is meant; all its rows are kept."),
    STRAY_TEXT("F024", NOTE, "Move the text to a section of its own; it is shown below the section's table or list."),
    EXTRA_TITLE(
            "F025", WARNING, "Keep the title either in the front matter or in the `# ` line; the front matter wins."),
    NOT_MARKDOWN("F027", NOTE, "Files that end in neither .md nor .markdown are not read; move it elsewhere."),
    NO_REPORTS("F028", WARNING, "Put Markdown reports under `digests/` in the content folder."),

    BAD_VOCABULARY("F101", ERROR, "Correct the file; until then names are joined by the program's own rules alone."),
    UNKNOWN_VOCABULARY_KEY(
            "F102",
            WARNING,
            "Use prefLabel, altLabel, broader, notBroader, related or notSame under themes, technologies or concerns."),
    CONTESTED_LABEL("F103", WARNING, "Keep the name in one entry only; the first one has it."),
    BROADER_CYCLE("F104", WARNING, "Remove one of the `broader` lines; the one that closes the circle was left out."),
    UNUSED_LABEL("F105", NOTE, "Check its spelling; no report and no other entry uses it."),
    CONTRADICTION("F106", WARNING, "Remove one of the two lines; the message says which of them counts."),

    BAD_SETTINGS("F201", ERROR, "Correct the file; until then the defaults are used."),
    UNKNOWN_SETTING("F202", WARNING, "Rename the key, or delete it."),
    BAD_SETTING("F203", WARNING, "Correct the value; the default is used."),
    UNKNOWN_CONCEPT_LINK("F204", WARNING, "Correct the name between the brackets; it is shown as text."),
    SAME_PAGE("F205", WARNING, "Rename one of the pages; both would have the same address."),
    UNSAFE_PAGE_LINK(
            "F206",
            WARNING,
            "Use a relative link or one that starts with http://, https:// or mailto:; it is shown as text.");

    private final String code;
    private final Severity severity;
    private final String advice;

    Problem(String code, Severity severity, String advice) {
        this.code = code;
        this.severity = severity;
        this.advice = advice;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public String advice() {
        return advice;
    }

    /** Returns this problem at a place, told in {@code message}. */
    public Diagnostic at(Position at, String message) {
        return new Diagnostic(this, at, message);
    }
}
