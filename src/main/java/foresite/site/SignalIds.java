package foresite.site;

import foresite.model.Report;
import foresite.model.Signal;
import foresite.text.Slug;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fragments by which links lead to the signals of a report's page. */
public final class SignalIds {

    /** Ids of headings have no such character, so none of them is the id of a signal. */
    private static final String PREFIX = "s_";

    private SignalIds() {}

    /**
     * Returns the id of each signal of a report, made of its name; equal signals have one. Of signals whose names give the
     * same id, the first keeps it, and the others add a hash of their own content: a signal that is added below moves none.
     */
    public static Map<Signal, String> of(Report report) {
        Map<Signal, String> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Signal signal : report.signals()) {
            if (ids.containsKey(signal)) {
                continue;
            }
            String id = PREFIX + Slug.of(signal.name());
            if (!taken.add(id)) {
                id += "-" + hash(signal);
                taken.add(id);
            }
            ids.put(signal, id);
        }
        return ids;
    }

    /** The hash of a string is the same on every machine. */
    private static String hash(Signal signal) {
        String content = String.join(
                "\n",
                signal.name(),
                signal.description(),
                signal.change(),
                signal.outlook(),
                signal.drivingForce(),
                Integer.toString(signal.relevancy()));
        return Integer.toHexString(content.hashCode());
    }
}
