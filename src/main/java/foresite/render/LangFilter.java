package foresite.render;

import foresite.text.Html;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code {{ language | lang }}}: the attributes that mark an element whose text is in another language than the page's, with
 * the space before them: {@code lang}, and {@code dir} where the direction of writing changes. With
 * {@code {{ language | lang(around) }}} the text around it is in that language.
 */
final class LangFilter implements Filter {

    /** Languages that are usually written from right to left (CLDR, script metadata). */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /** Scripts that are written from right to left, where the tag names one. */
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa");

    private final String pageLanguage;

    /** @param pageLanguage the BCP 47 tag of the page, which is that of the interface */
    LangFilter(String pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    @Override
    public Object apply(
            @Nullable Object input,
            Map<String, Object> arguments,
            PebbleTemplate self,
            EvaluationContext context,
            int line) {
        String language = input instanceof String tag ? tag : "";
        String around = arguments.get("around") instanceof String tag ? tag : pageLanguage;
        if (language.isEmpty() || language.equals(around)) {
            return "";
        }
        String direction = direction(language);
        return new SafeString(" lang=\"" + Html.escaped(language) + "\""
                + (direction.equals(direction(around)) ? "" : " dir=\"" + direction + "\""));
    }

    /** Returns {@code ltr} or {@code rtl} for a BCP 47 tag. */
    static String direction(String tag) {
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-");
        if (subtags.length > 1 && subtags[1].length() == 4) {
            return RIGHT_TO_LEFT_SCRIPTS.contains(subtags[1]) ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(subtags[0]) ? "rtl" : "ltr";
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of("around");
    }
}
