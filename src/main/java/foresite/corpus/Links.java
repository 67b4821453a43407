package foresite.corpus;

import foresite.model.Link;
import foresite.text.WebAddress;
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
        return WebAddress.of(original)
                .map(address -> new Link(original, withoutTracking(address.url()), address.site()))
                .orElse(new Link(original, "", ""));
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
}
