package foresite.site;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every page of a site.
 *
 * @param pages in an order that depends on the input alone
 * @param images those that the pages show, by path
 * @param diagnostics of the whole corpus, with those of the content pages, by place
 */
public record SitePlan(Site site, List<Page> pages, List<ContentImage> images, List<Diagnostic> diagnostics) {

    /** So many images of a folder that no page shows are named. */
    private static final int NAMED_IMAGES = 5;

    /** Finds the line of a text in the files that reports were read from. */
    @FunctionalInterface
    public interface SourceLines {

        /** Where nothing is known of the files. */
        SourceLines UNKNOWN = (file, text, from) -> 0;

        /**
         * Returns the line on which a text is found.
         *
         * @param file below the content folder
         * @param from the line from which on it is searched
         * @return 0 when it is not found
         */
        int line(String file, String text, int from);
    }

    /** Plans the page of a report whose text has changed, in a site that is otherwise as it was. */
    public static Page draft(Site site, Report changed) {
        Site draft = new Site(
                site.settings(),
                site.corpus().with(changed),
                site.vocabulary(),
                site.insight(),
                site.pages(),
                site.images(),
                site.addresses());
        Address address = site.addresses().report(changed);
        ViewParts parts = new ViewParts(draft, SiteTargets.Links.of(draft));
        return ReportPages.KIND.pages().apply(new PageKind.Input(parts, Map.of(), List.of())).stream()
                .filter(page -> page.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns a note for each folder with images that no page shows. The notes do not belong to the published data: an image
     * may be part of a draft, and its name is then as hidden as the draft.
     */
    public List<Diagnostic> unusedImages() {
        String logo = site.settings().navigation().logo().file();
        Set<ContentImage> shown = new HashSet<>(images);
        Map<String, List<String>> byFolder = new TreeMap<>();
        for (ContentImage image : site.images()) {
            String path = image.path();
            if (!shown.contains(image) && !path.equals(logo)) {
                int slash = path.lastIndexOf('/');
                byFolder.computeIfAbsent(path.substring(0, slash + 1), none -> new ArrayList<>())
                        .add(path.substring(slash + 1));
            }
        }
        return byFolder.entrySet().stream()
                .map(folder -> unused(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static Diagnostic unused(String folder, List<String> names) {
        int more = names.size() - NAMED_IMAGES;
        String message = names.size() == 1
                ? "no page shows the image"
                : "no page shows these images: " + String.join(", ", names.subList(0, names.size() - Math.max(0, more)))
                        + (more > 0 ? " and " + more + " more" : "");
        return Problem.UNUSED_IMAGE.at(Position.ofFile(names.size() == 1 ? folder + names.get(0) : folder), message);
    }

    /**
     * Plans all pages.
     *
     * @param found the diagnostics of reading the content and of the vocabulary
     * @param lines finds the places of what is wrong with links
     */
    public static SitePlan of(Site site, List<Diagnostic> found, SourceLines lines) {
        SiteTargets.Links links = SiteTargets.Links.of(site);
        OwnPages.Html own = OwnPages.html(site, links);
        ReportLinks ofReports = ReportLinks.of(site, links, lines);
        List<Diagnostic> diagnostics = new ArrayList<>(found);
        diagnostics.addAll(site.addresses().diagnostics());
        diagnostics.addAll(own.diagnostics());
        diagnostics.addAll(ofReports.diagnostics());
        diagnostics.addAll(Menus.of(site).diagnostics());
        List<Diagnostic> sorted =
                Diagnostic.limited(diagnostics.stream().sorted().toList());
        PageKind.Input input = new PageKind.Input(new ViewParts(site, links), own.byAddress(), sorted);
        List<Page> pages = Catalogue.KINDS.stream()
                .flatMap(kind -> kind.pages().apply(input).stream())
                .toList();
        List<ContentImage> images = site.images().stream()
                .filter(image -> own.images().contains(image.path())
                        || ofReports.images().contains(image.path()))
                .toList();
        return new SitePlan(site, pages, images, sorted);
    }
}
