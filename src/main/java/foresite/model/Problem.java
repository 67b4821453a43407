package foresite.model;

import static foresite.model.Severity.ERROR;
import static foresite.model.Severity.NOTE;
import static foresite.model.Severity.WARNING;

import java.util.Locale;

/**
 * Every sort of problem that a corpus or its site can have. Codes are stable: they are never given to another problem, and
 * each is described on the guide's page on diagnostics (a test holds that). F0xx are about files and reports, F1xx about
 * the vocabulary, F2xx about the configuration and the content pages, F3xx about the built site, F4xx about what the links
 * of the content lead to.
 */
public enum Problem {
    UNREADABLE_FILE("F001", ERROR, "Check that the file exists and may be read."),
    OVERSIZED_FILE("F002", ERROR, "Put one report or digest in each file."),
    BINARY_FILE("F003", ERROR, "Save the file as text, or move it out of the content folder."),
    NOT_UTF8("F004", WARNING, "Save the file as UTF-8."),
    LINK_OUTSIDE("F005", ERROR, "Copy the file into the content folder; links that lead out of it are not followed."),
    EMPTY_FILE("F006", WARNING, "Write the report, or delete the file."),
    NO_TITLE("F007", WARNING, "Start the report with a line `# Title`, or give `title:` in its front matter."),
    UNKNOWN_DIGEST(
            "F008",
            WARNING,
            "Write the digest's date as YYYYMMDD, as in `[20250810](…)`, or as `date: 2025-08-10` in the front matter."),
    SHELF_DIGEST(
            "F009",
            WARNING,
            "Correct the year, or list the code under `shelves:` in site.yaml if it is meant as a shelf."),
    SPELT_OUT_BULLETS("F010", WARNING, "Write one name per bullet; the letters were joined and split at commas again."),
    SPLIT_NUMBER("F011", WARNING, "Write the number in one bullet; the parts were joined."),
    MOJIBAKE("F012", WARNING, "Save the text as UTF-8 again; the characters were repaired on the site."),
    OPEN_FENCE("F013", WARNING, "Delete the line of back-ticks; it was ignored, so that the text after it is read."),
    STRAY_PIPE("F014", WARNING, "Write a pipe inside a cell as `\\|`; the cells were joined by the table's layout."),
    UNNAMED_ROW("F015", WARNING, "Give the row a name; its description was used in its place."),
    ODD_RELEVANCY("F016", WARNING, "Use a whole number from 1 to 5, or leave the cell empty."),
    UNKNOWN_SECTION(
            "F017",
            NOTE,
            "It is shown under its own heading; if it is another name for a known section, list it under `headings:` in site.yaml."),
    UNKNOWN_COLUMN(
            "F018",
            WARNING,
            "Rename the column, or list it under `columns:` in site.yaml; its cells were added to the description."),
    UNSAFE_LINK("F019", WARNING, "Use a link that starts with http:// or https://; it is shown as text only."),
    SAME_ID("F020", WARNING, "Rename one of the files: a report is known by its file's name."),
    BAD_FRONT_MATTER("F021", WARNING, "Correct the line; until then it is read as the message says."),
    UNKNOWN_FRONT_MATTER(
            "F022",
            NOTE,
            "Its values are shown as facts. If it is your word for a known key, add it under `keys:` in site.yaml, as in"
                    + " `keys: {titel: title}`; `fact` keeps it as it is, `ignored` hides it."),
    LONG_TABLE("F023", WARNING, "Check that the table is intended; all its rows are kept."),
    STRAY_TEXT("F024", NOTE, "Move the text to a section of its own; it is shown below the section's table or list."),
    EXTRA_TITLE(
            "F025", WARNING, "Keep the title either in the front matter or in the `# ` line; the front matter wins."),
    NOT_MARKDOWN("F027", NOTE, "Files that end in neither .md nor .markdown are not read; move it elsewhere."),
    NO_REPORTS("F028", WARNING, "Put Markdown reports under `digests/` in the content folder."),

    SAME_LINK("F029", WARNING, "Delete one of the reports, or correct its link; both are shown, each as a copy."),
    SAME_ARTICLE("F030", NOTE, "If both are about the same article, delete one; both are shown, each as a copy."),
    OTHER_DIGEST(
            "F031", WARNING, "Move the file, or correct the digest in the report; the report's own digest counts."),
    FUTURE_DATE("F032", WARNING, "Correct the digest's date, or wait; the newest digest counts as \"today\"."),
    DIGEST_FROM_NAME("F038", NOTE, "If that is wrong, write `date:` in the report's front matter."),
    DRAFTS("F039", NOTE, "To publish a draft, fill it in, or remove `draft` or `published` from its front matter."),

    HOSTILE_NAME("F040", ERROR, "Rename the file or folder: use letters, digits, spaces and usual signs."),
    SITE_IN_CONTENT(
            "F041",
            WARNING,
            "Move the built site out of the folder, or delete its `.foresite-manifest` if it is none."),
    LONG_NAME(
            "F042",
            WARNING,
            "Give it a short name, and put the rest into a description; the page of the report has the whole name."),

    SAME_ADDRESS("F033", WARNING, "Rename one of the files; the report published first keeps the address."),
    OPEN_COMMENT("F034", WARNING, "Close the comment with `-->` or `%%` where the hidden text ends."),

    COMPLEX_TEXT(
            "F045",
            WARNING,
            "Split the text, or nest its lists less; until then its Markdown is shown as it is written."),

    BAD_VOCABULARY("F101", ERROR, "Correct the file; until then names are joined by the program's own rules alone."),
    UNKNOWN_VOCABULARY_KEY(
            "F102",
            WARNING,
            "Use prefLabel, altLabel, broader, notBroader, related or notSame under themes, technologies or concerns."),
    CONTESTED_LABEL("F103", WARNING, "Keep the name in one entry only; the first one has it."),
    BROADER_CYCLE("F104", WARNING, "Remove one of the `broader` lines; the one that completes the circle was ignored."),
    UNUSED_LABEL("F105", NOTE, "Check its spelling; no report and no other entry uses it."),
    SPELLING_TWINS(
            "F106",
            NOTE,
            "If both mean the same, make one the altLabel of the other in vocabulary.yaml; if not, give one an entry"
                    + " with notSame."),
    CONTRADICTION("F107", WARNING, "Remove one of the two lines; the message says which of them counts."),
    LONG_CHAIN("F108", WARNING, "Remove levels between the two, or the `broader` line; the line was left out."),

    BAD_SETTINGS("F201", ERROR, "Correct the file; until then the defaults are used."),
    UNKNOWN_SETTING("F202", WARNING, "Rename the key, or delete it."),
    BAD_SETTING("F203", WARNING, "Correct the value; the default is used."),
    UNKNOWN_CONCEPT_LINK("F204", WARNING, "Correct the name between the brackets; it is shown as text."),
    SAME_PAGE("F205", WARNING, "Rename one of the pages; both would have the same address."),
    DEAD_LINK(
            "F206",
            WARNING,
            "Use a relative link or one that starts with http://, https:// or mailto:; it is shown as text."),
    MISNAMED_FILE("F207", WARNING, "Rename the file, or delete it."),
    MISSING_IMAGE(
            "F208",
            WARNING,
            "Correct the link, or put the image into the content folder; until then its alternative text is shown."),
    UNUSABLE_IMAGE("F209", WARNING, "Replace the image; until then its alternative text is shown."),
    UNKNOWN_TARGET(
            "F211",
            WARNING,
            "Write a page such as `about.md`, a fixed page such as `site:data/index.html`, or a web address; the entry is"
                    + " left out."),
    UNUSED_TEMPLATE_FILE("F212", WARNING, "Move or rename the file in the templates folder, or delete it."),
    TEMPLATE_LINK_OUTSIDE(
            "F055",
            WARNING,
            "Copy the file into the templates folder; links that lead out of it are neither read nor published."),
    ENGLISH_INTERFACE(
            "F213",
            NOTE,
            "Nothing needs fixing: pages say which of their parts are English. Change `language:` if your content is in"
                    + " another language."),
    UNUSED_IMAGE(
            "F214",
            NOTE,
            "Show it on a page or in a report, or move it out of the content folder; it is not published."),
    UNREAD_FILE("F210", NOTE, "Move it to digests/ or pages/, or out of the content folder."),

    BROKEN_LINK(
            "F301",
            ERROR,
            "Build the site again; if the problem remains, correct the template or page that contains the link."),
    BROKEN_ANCHOR("F302", ERROR, "Correct the part after the #, or restore the id of the element it leads to."),
    ABSOLUTE_LINK(
            "F303", ERROR, "Make the link relative to its page; otherwise it does not work below a path or from disk."),
    ORPHAN("F304", WARNING, "Link to the page from another page, or delete it."),
    SAME_ELEMENT_ID("F305", ERROR, "Give each element of a page an id of its own."),
    BAD_HEADINGS("F306", WARNING, "Give the page one h1, and do not skip levels of headings."),
    NO_ALT("F307", ERROR, "Describe the picture in alt; use alt=\"\" if it is only decoration."),
    BAD_FRAME("F308", WARNING, "Give the page exactly one title and one main element."),
    BLOCKED_CONTENT(
            "F309",
            WARNING,
            "Move it to a file under assets/; the site's Content-Security-Policy keeps it from working."),
    LARGE_SITE("F310", WARNING, "Consider removing old pages; GitHub Pages publishes at most 1 GB."),
    TOO_LARGE_SITE("F311", ERROR, "Remove pages or images, or publish elsewhere; GitHub Pages publishes at most 1 GB."),
    BAD_FEED("F312", ERROR, "Correct the feed; feed readers may refuse it."),
    BAD_SITEMAP("F313", ERROR, "Build the site again; search engines may refuse the sitemap."),
    BAD_JSON_LD("F314", ERROR, "Correct the template or file that contains it; programs cannot read it."),
    LOST_ADDRESS(
            "F315",
            WARNING,
            "Restore the page, or add a redirect. If the address may disappear, delete its line from addresses.txt in the cache folder."),
    UNREADABLE_SITE_FILE("F316", ERROR, "Build the site again; check that the file may be read."),
    FOREIGN_FILE("F317", NOTE, "Remove or move the file; it would be published with the folder."),

    GONE_LINK("F411", WARNING, "Link to its new address, or to a copy in a web archive."),
    UNREACHABLE_LINK("F412", WARNING, "Try the link in a browser; if it does not open there either, correct it."),
    MOVED_LINK("F413", NOTE, "Write the new address."),
    REFUSED_LINK("F414", NOTE, "Try the link in a browser; the server refuses programs, or requires a password."),
    INWARD_LINK(
            "F415", WARNING, "Link to an address that readers can reach; to check this one anyway, use --own-network.");

    private final String code;
    private final Severity severity;
    private final String advice;

    Problem(String code, Severity severity, String advice) {
        this.code = code;
        this.severity = severity;
        this.advice = advice;
    }

    /** Returns what the problem is in two or three words, as a heading. */
    public String title() {
        String words = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        return words.replace('_', ' ').replace("utf8", "UTF-8").replace("json ld", "JSON-LD");
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** Tells whether the problem is one of the built site: its place is then in the site's folder, not in the content's. */
    public boolean isOfSite() {
        return code.startsWith("F3");
    }

    public String advice() {
        return advice;
    }

    /** Returns this problem at a place, told in {@code message}. */
    public Diagnostic at(Position at, String message) {
        return new Diagnostic(this, at, message);
    }
}
