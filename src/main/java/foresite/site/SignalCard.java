package foresite.site;

import foresite.model.Signal;

/**
 * A signal as pages show it.
 *
 * @param text what it says, as HTML
 * @param due the year in which the outlook falls due; 0 when the report has no date
 * @param report where it comes from
 */
public record SignalCard(Signal signal, SignalText text, int due, NamedLink report, String language) {}
