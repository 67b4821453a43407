package foresite.site;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Every page of a site.
 *
 * @param pages in an order that depends on the input alone
 * @param images those that the pages show, by path
 * @param diagnostics of the whole corpus, with those of the content pages, by place
 */
public record SitePlan(Site site, List<Page> pages, List<ContentImage> images, List<Diagnostic> diagnostics) {

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
        return new ReportPages(draft, new Cards(draft, new ReportTexts(SiteTargets.Links.of(draft))), new Heads(draft))
                .pages().stream()
                        .filter(page -> page.address().equals(address))
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * Plans all pages.
     *
     * @param found what reading and naming have told
     * @param lines finds the places of what is wrong with links
     */
    public static SitePlan of(Site site, List<Diagnostic> found, SourceLines lines) {
        List<Diagnostic> diagnostics = new ArrayList<>(found);
        diagnostics.addAll(site.addresses().diagnostics());
        SiteTargets.Links links = SiteTargets.Links.of(site);
        ContentPages own = new ContentPages(site, links);
        List<Page> content = own.pages();
        ReportLinks ofReports = ReportLinks.of(site, links, lines);
        diagnostics.addAll(own.diagnostics());
        diagnostics.addAll(ofReports.diagnostics());
        diagnostics.addAll(Menus.of(site).diagnostics());
        List<Diagnostic> sorted =
                Diagnostic.limited(diagnostics.stream().sorted().toList());
        Cards cards = new Cards(site, new ReportTexts(links));
        Heads heads = new Heads(site);
        FirstSeen firstSeen = FirstSeen.of(site);
        List<Page> pages = new ArrayList<>();
        pages.add(new HomePage(site, cards, heads, firstSeen).page());
        pages.addAll(new DigestPages(site, cards, heads, firstSeen).pages());
        pages.addAll(new ReportPages(site, cards, heads).pages());
        pages.addAll(new KindPages(site, cards, heads).pages());
        pages.addAll(new ConceptPages(site, cards, heads).pages());
        pages.addAll(content);
        pages.addAll(new FixedPages(site, heads, sorted).pages());
        List<ContentImage> images = site.images().stream()
                .filter(image -> own.images().contains(image.path())
                        || ofReports.images().contains(image.path()))
                .toList();
        return new SitePlan(site, List.copyOf(pages), images, sorted);
    }
}
