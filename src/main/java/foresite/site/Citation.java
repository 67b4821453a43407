package foresite.site;

import foresite.model.Report;
import java.util.Map;

/**
 * How to cite the article of a report, in three forms. When the article was published is not known, so the date is that of
 * the digest, as the day on which it was read.
 *
 * @param plain a sentence
 * @param bibtex an entry of the type {@code misc}
 * @param ris a record of the type {@code ELEC}
 */
public record Citation(String plain, String bibtex, String ris) {

    /** What has a meaning in TeX; the backslash and signs that are no accents need a command. */
    private static final Map<Integer, String> TEX = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\{",
            (int) '}', "\\}",
            (int) '$', "\\$",
            (int) '&', "\\&",
            (int) '#', "\\#",
            (int) '%', "\\%",
            (int) '_', "\\_",
            (int) '^', "\\textasciicircum{}",
            (int) '~', "\\textasciitilde{}");

    /** @param siteTitle where the report is */
    static Citation of(Report report, String siteTitle) {
        String url = report.link().shown();
        String site = report.link().site();
        String day = report.date().map(Words::date).orElse("");
        String plain = report.title() + "." + (site.isEmpty() ? "" : " " + site + ".")
                + (day.isEmpty() ? " Report in " : " Read " + day + " in ") + siteTitle + "."
                + (url.isEmpty() ? "" : " " + url);
        StringBuilder bibtex = new StringBuilder("@misc{" + key(report) + ",\n");
        field(bibtex, "title", "{" + tex(report.title()) + "}");
        field(bibtex, "organization", tex(site));
        // An address stands in \\url, where TeX reads it as it is; brackets would end it.
        field(
                bibtex,
                "howpublished",
                url.isEmpty() ? "" : "\\url{" + url.replace("{", "%7B").replace("}", "%7D") + "}");
        field(bibtex, "urldate", report.date().map(Object::toString).orElse(""));
        field(bibtex, "note", "Report in " + tex(siteTitle));
        bibtex.append('}');
        StringBuilder ris = new StringBuilder("TY  - ELEC\n");
        tag(ris, "TI", report.title());
        tag(ris, "PB", site);
        tag(ris, "UR", url);
        tag(
                ris,
                "Y2",
                report.date().map(date -> date.toString().replace('-', '/')).orElse(""));
        tag(ris, "N1", "Report in " + siteTitle);
        ris.append("ER  - ");
        return new Citation(plain, bibtex.toString(), ris.toString());
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
