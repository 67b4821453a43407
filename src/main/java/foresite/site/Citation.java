package foresite.site;

import foresite.model.Report;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How to cite the article of a report, in three forms. When the article was published is not known, so the date is that of
 * the digest, as the day on which it was read.
 *
 * @param plain a sentence
 * @param bibtex an entry of the type {@code misc}
 * @param ris a record of the type {@code ELEC}
 */
public record Citation(String plain, String bibtex, String ris) {

    /**
     * What has a meaning in TeX; the backslash and signs that are no accents need a command. So do braces: BibTeX counts
     * them, whether a backslash is before them or not.
     */
    private static final Map<Integer, String> TEX = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\textbraceleft{}",
            (int) '}', "\\textbraceright{}",
            (int) '$', "\\$",
            (int) '&', "\\&",
            (int) '#', "\\#",
            (int) '%', "\\%",
            (int) '_', "\\_",
            (int) '^', "\\textasciicircum{}",
            (int) '~', "\\textasciitilde{}");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Zl}\\p{Zp}\\p{Cc}]+");

    /**
     * Returns how to cite a report's article. Line breaks become spaces: RIS has one field a line.
     *
     * @param siteTitle where the report is
     */
    static Citation of(Report report, String siteTitle) {
        String title = line(report.title());
        String in = "Report in " + line(siteTitle);
        String url = report.link().shown();
        String site = report.link().site();
        String day = report.date().map(Words::date).orElse("");
        String plain = title + (title.matches(".*[.?!…]") ? "" : ".")
                + (site.isEmpty() ? "" : " " + site + ".")
                + (day.isEmpty() ? " " + in : " Read " + day + " in " + line(siteTitle)) + "."
                + (url.isEmpty() ? "" : " " + url);
        StringBuilder bibtex = new StringBuilder("@misc{" + key(report) + ",\n");
        field(bibtex, "title", "{" + tex(title) + "}");
        field(bibtex, "organization", tex(site));
        // TeX reads an address in its command for them as it is; brackets would end it.
        field(
                bibtex,
                "howpublished",
                url.isEmpty() ? "" : "\\url{" + url.replace("{", "%7B").replace("}", "%7D") + "}");
        field(bibtex, "urldate", report.date().map(Object::toString).orElse(""));
        field(bibtex, "note", tex(in));
        bibtex.append('}');
        StringBuilder ris = new StringBuilder("TY  - ELEC\n");
        tag(ris, "TI", title);
        tag(ris, "PB", site);
        tag(ris, "UR", url);
        tag(
                ris,
                "Y2",
                report.date().map(date -> date.toString().replace('-', '/')).orElse(""));
        tag(ris, "N1", in);
        ris.append("ER  - ");
        return new Citation(plain, bibtex.toString(), ris.toString());
    }

    private static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A key has no characters that BibTeX gives a meaning. */
    private static String key(Report report) {
        String key = report.id().replaceAll("[^A-Za-z0-9-]+", "-");
        return key.isBlank() ? "report" : key;
    }

    private static void field(StringBuilder bibtex, String name, String value) {
        if (!value.isEmpty()) {
            bibtex.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    private static void tag(StringBuilder ris, String tag, String value) {
        if (!value.isEmpty()) {
            ris.append(tag).append("  - ").append(value).append('\n');
        }
    }

    private static String tex(String text) {
        StringBuilder tex = new StringBuilder();
        text.codePoints().forEach(c -> tex.append(TEX.getOrDefault(c, Character.toString(c))));
        return tex.toString();
    }
}
