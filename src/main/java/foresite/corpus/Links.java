package foresite.corpus;

import foresite.model.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an article's link fit to be shown: only web addresses, and without what merely tracks the reader. */
final class Links {

    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "vero_id",
            "oly_enc_id",
            "oly_anon_id",
            "ref_src",
            "ref_url",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "cmpid",
            "ncid",
            "s_cid",
            "wt_mc",
            "__twitter_impression");

    private Links() {}

    static Link of(String written) {
        String original = written.strip();
        String lower = original.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return new Link(original, "", "");
        }
        String shown = withoutTracking(original.replace(" ", "%20"));
        String site = site(shown);
        return site.isEmpty() ? new Link(original, "", "") : new Link(original, shown, site);
    }

    private static String withoutTracking(String url) {
        int hash = url.indexOf('#');
        String fragment = hash < 0 ? "" : url.substring(hash);
        String rest = hash < 0 ? url : url.substring(0, hash);
        int question = rest.indexOf('?');
        if (question < 0) {
            return url;
        }
        String kept = Arrays.stream(rest.substring(question + 1).split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return rest.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }

    /** Returns the host of a web address without {@code www.}, or empty when there is none. */
    private static String site(String url) {
        int start = url.indexOf("//") + 2;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        try {
            String host = new URI("http://" + url.substring(start, end)).getHost();
            String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
