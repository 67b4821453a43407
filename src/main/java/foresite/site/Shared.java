package foresite.site;

/** A part of a page that other pages show as well. */
public interface Shared {

    /** Returns what tells it from every other part of its kind; empty when only one page shows it. */
    String key();
}
