package foresite.site;

import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import foresite.text.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of each report. Names such as {@code sea-level} and {@code Sea level} would give the same one. Then a report
 * that was published there before keeps it, whatever files are added; else the older report has it; of the same day, the
 * one whose name is spelled as the address is. The other gets a number behind it, and a diagnostic.
 *
 * @param byId the address of each report, by the report's id
 * @param diagnostics a line for each report whose address another one has
 */
record ReportAddresses(Map<String, Address> byId, List<Diagnostic> diagnostics) {

    private static final String FOLDER = "reports/";
    private static final String ENDING = ".html";
    private static final Pattern NUMBER = Pattern.compile("#\\d+$");

    /**
     * Returns the addresses of all reports of a corpus.
     *
     * @param owners the {@link #owner} of each report's address that was published before, by the path of the address
     */
    static ReportAddresses of(List<Report> reports, Map<String, String> owners) {
        Map<String, String> kept = kept(owners);
        Map<String, String> slugs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Report> others = new ArrayList<>();
        for (Report report : reports) {
            String slug = kept.get(owner(report));
            if (slug != null && taken.add(slug)) {
                slugs.put(report.id(), slug);
            } else {
                others.add(report);
            }
        }
        others.sort(Comparator.comparing((Report report) -> report.date().orElse(LocalDate.MAX))
                .thenComparing(report -> report.id().equals(slug(report)) ? 0 : 1));
        others.forEach(report -> slugs.put(report.id(), Addresses.free(slug(report), taken)));
        Map<String, Address> byId = new LinkedHashMap<>();
        slugs.forEach((id, slug) -> byId.put(id, new Address(FOLDER + slug + ENDING)));
        return new ReportAddresses(byId, clashes(reports, slugs));
    }

    /** Returns what a report's address belongs to: the report's file, and its number where the file has several. */
    static String owner(Report report) {
        Matcher number = NUMBER.matcher(report.id());
        return report.at().file() + (number.find() ? number.group() : "");
    }

    private static String slug(Report report) {
        return Slug.of(report.id().replace('#', '-'));
    }

    /** Returns the slug that each owner keeps. The list is a file that people edit, so only slugs are taken from it. */
    private static Map<String, String> kept(Map<String, String> owners) {
        Map<String, String> kept = new HashMap<>();
        owners.forEach((path, owner) -> {
            if (path.startsWith(FOLDER) && path.endsWith(ENDING) && !owner.isEmpty()) {
                String slug = path.substring(FOLDER.length(), path.length() - ENDING.length());
                if (Slug.of(slug).equals(slug)) {
                    kept.merge(owner, slug, (one, other) -> one.length() <= other.length() ? one : other);
                }
            }
        });
        return kept;
    }

    private static List<Diagnostic> clashes(List<Report> reports, Map<String, String> slugs) {
        Map<String, Report> bySlug = new HashMap<>();
        reports.forEach(report -> bySlug.put(slugs.getOrDefault(report.id(), ""), report));
        List<Diagnostic> clashes = new ArrayList<>();
        for (Report report : reports) {
            Report holder = bySlug.get(slug(report));
            if (holder != null && !holder.id().equals(report.id())) {
                clashes.add(Problem.SAME_ADDRESS.at(
                        report.at(),
                        "the address '" + FOLDER + slug(report) + ENDING + "' is already that of " + holder.at()
                                + "; the report is published as " + FOLDER + slugs.get(report.id()) + ENDING));
            }
        }
        return clashes;
    }
}
