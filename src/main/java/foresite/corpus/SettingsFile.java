package foresite.corpus;

import foresite.model.ContentImage;
import foresite.model.Diagnostic;
import foresite.model.Navigation;
import foresite.model.Problem;
import foresite.model.Reason;
import foresite.model.Settings;
import foresite.text.NearestWord;
import foresite.text.WholeCharacters;
import foresite.text.XmlText;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code site.yaml}: every key is optional, an unknown one is told with what was probably meant, or all that are known. */
public record SettingsFile(Settings settings, List<Diagnostic> diagnostics) {

    /** Every key that is known. */
    static final List<String> KEYS = List.of(
            "title",
            "description",
            "baseUrl",
            "language",
            "author",
            "digestUrl",
            "licence",
            "licenceUrl",
            "cname",
            "footer",
            "feedItems",
            "shelves",
            "headings",
            "columns",
            "keys",
            "menu",
            "footerLinks",
            "logo",
            "quality",
            "floodTopics",
            "archiveLinks",
            "previews",
            "pages",
            "skos");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/?#\"'<>]+[^\\s\"'<>]*");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Reads the file; where it is missing or damaged the defaults stand. */
    public static SettingsFile read(ContentSnapshot content) {
        Told told = new Told(ContentSnapshot.SETTINGS);
        Optional<String> text = content.settings().flatMap(file -> file.text(told));
        Settings settings = text.isEmpty() ? Settings.DEFAULTS : parse(text.get(), content.images(), told);
        MessagesFile messages = MessagesFile.read(content);
        return new SettingsFile(
                settings.withMessages(messages.words()),
                Stream.concat(told.diagnostics().stream(), messages.diagnostics().stream())
                        .toList());
    }

    private static Settings parse(String text, List<ContentImage> images, Told told) {
        JsonNode root;
        try {
            root = Yaml.MAPPER.readTree(new WholeCharacters(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            told.tell(
                    Problem.BAD_SETTINGS,
                    new Line(line, ""),
                    "the file is not YAML (" + Reason.of(e.getOriginalMessage()) + ")");
            return Settings.DEFAULTS;
        }
        if (!root.isObject()) {
            if (!text.isBlank() && !root.isMissingNode() && !root.isNull()) {
                told.tell(Problem.BAD_SETTINGS, "the file is not a list of keys and values");
            }
            return Settings.DEFAULTS;
        }
        YamlKeys keys = YamlKeys.of(text);
        return new Values(root, keys, told).settings(new NavigationSettings(root, keys, told).read(images));
    }

    /** The values of one file, each checked as it is taken. */
    private record Values(JsonNode root, YamlKeys keys, Told told) {

        Settings settings(Navigation navigation) {
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                if (!KEYS.contains(entry.getKey())) {
                    told.tell(
                            Problem.UNKNOWN_SETTING,
                            line(entry.getKey()),
                            "the key '" + entry.getKey() + "' is not known; "
                                    + NearestWord.wayOn(entry.getKey(), KEYS));
                }
            }
            for (YamlKeys.Repeated key : keys.repeated()) {
                told.tell(
                        Problem.UNKNOWN_SETTING,
                        new Line(key.line(), ""),
                        "the key '" + key.name() + "' appears twice; the last one counts");
            }
            Settings defaults = Settings.DEFAULTS;
            String language =
                    text("language", defaults.language(), LANGUAGE.asMatchPredicate(), "a language tag such as en");
            if (!language.matches("(?i)en(-.*)?")) {
                told.tell(
                        Problem.ENGLISH_INTERFACE,
                        line("language"),
                        "the interface is in English only; '" + language + "' is the language of your content");
            }
            return new Settings(
                            text("title", defaults.title(), value -> !value.isEmpty(), "a title"),
                            text("description", "", value -> true, ""),
                            "",
                            language,
                            text("author", "", value -> true, ""),
                            webAddress(
                                    "digestUrl",
                                    value -> value.contains("{digest}"),
                                    "a web address with {digest} in it"),
                            text(
                                    "licence",
                                    XmlText.withoutForbidden(
                                            root.path("licenceUrl").asString("")),
                                    value -> true,
                                    ""),
                            webAddress("licenceUrl", value -> true, "a web address"),
                            text("cname", "", DOMAIN.asMatchPredicate(), "a domain name"),
                            text("footer", "", value -> true, ""),
                            feedItems(),
                            shelves(),
                            lists("headings"),
                            lists("columns"),
                            frontKeys(),
                            navigation,
                            isOn("quality", true),
                            list(root.path("floodTopics"), "floodTopics"),
                            isOn("archiveLinks", true),
                            isOn("previews", true),
                            minReports(),
                            isOn("skos", false),
                            Map.of())
                    .publishedAt(webAddress(
                            "baseUrl",
                            value -> !value.contains("?") && !value.contains("#"),
                            "a web address without ? or #"));
        }

        private String webAddress(String key, Predicate<String> valid, String wanted) {
            String value = text(key, "", any -> true, "");
            if (value.isEmpty()) {
                return "";
            }
            if (!value.startsWith("http://") && !value.startsWith("https://")) {
                tell(key, "'" + key + "' does not begin with http:// or https://");
                return "";
            }
            if (!WEB_ADDRESS.matcher(value).matches() || !valid.test(value)) {
                bad(key, wanted);
                return "";
            }
            return value;
        }

        private String text(String key, String otherwise, Predicate<String> valid, String wanted) {
            JsonNode node = root.path(key);
            if (node.isMissingNode()
                    || node.isNull()
                    || (node.isString() && node.asString().isEmpty())) {
                return otherwise;
            }
            String value = node.isValueNode() ? Yaml.text(node).strip() : "";
            if (!node.isValueNode() || !valid.test(value)) {
                bad(key, wanted.isEmpty() ? "a text" : wanted);
                return otherwise;
            }
            return value;
        }

        private int feedItems() {
            JsonNode node = root.path("feedItems");
            if (node.isMissingNode() || node.isNull()) {
                return Settings.DEFAULTS.feedItems();
            }
            if (!node.isInt() || node.asInt() < 1 || node.asInt() > 1000) {
                bad("feedItems", "a whole number from 1 to 1000");
                return Settings.DEFAULTS.feedItems();
            }
            return node.asInt();
        }

        private int minReports() {
            JsonNode pages = root.path("pages");
            JsonNode node = pages.path("minReports");
            if (pages.isMissingNode() || pages.isNull()) {
                return Settings.DEFAULTS.minReports();
            }
            boolean known = pages.isObject()
                    && pages.properties().stream()
                            .allMatch(entry -> entry.getKey().equals("minReports"));
            if (!known || !node.isInt() || node.asInt() < 1 || node.asInt() > 2) {
                bad("pages", "'minReports: 1' or 'minReports: 2'");
                return Settings.DEFAULTS.minReports();
            }
            return node.asInt();
        }

        private boolean isOn(String key, boolean otherwise) {
            JsonNode node = root.path(key);
            if (node.isMissingNode() || node.isNull() || node.isBoolean()) {
                return node.asBoolean(otherwise);
            }
            bad(key, "true or false");
            return otherwise;
        }

        private Map<String, List<String>> lists(String key) {
            Map<String, List<String>> lists = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path(key).properties()) {
                List<String> known = key.equals("headings")
                        ? List.of(Part.values()).stream().map(Part::key).toList()
                        : List.of(Column.values()).stream().map(Column::key).toList();
                if (!known.contains(entry.getKey())) {
                    told.tell(
                            Problem.UNKNOWN_SETTING,
                            new Line(keys.line(key, entry.getKey()), ""),
                            "the key '" + entry.getKey() + "' is not known under '" + key + "'; "
                                    + NearestWord.wayOn(entry.getKey(), known));
                }
                lists.put(entry.getKey(), list(entry.getValue(), key));
            }
            if (!root.path(key).isMissingNode()
                    && !root.path(key).isNull()
                    && !root.path(key).isObject()) {
                bad(key, "a list of names for each " + (key.equals("headings") ? "section" : "column"));
            }
            return lists;
        }

        /** Own words for the keys of front matter: {@code titel: title}, or {@code title: [titel]} as under headings. */
        private Map<String, List<String>> frontKeys() {
            Map<String, List<String>> words = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path("keys").properties()) {
                String meaning = entry.getValue().asString("").strip().toLowerCase(Locale.ROOT);
                if (FrontKeys.NAMES.contains(meaning)) {
                    words.computeIfAbsent(meaning, none -> new ArrayList<>()).add(entry.getKey());
                } else if (FrontKeys.NAMES.contains(entry.getKey())) {
                    words.computeIfAbsent(entry.getKey(), none -> new ArrayList<>())
                            .addAll(list(entry.getValue(), "keys"));
                } else {
                    told.tell(
                            Problem.UNKNOWN_SETTING,
                            new Line(keys.line("keys", entry.getKey()), ""),
                            Told.quote(meaning) + " under 'keys' is not a known key; "
                                    + NearestWord.wayOn(meaning, FrontKeys.NAMES));
                }
            }
            if (!root.path("keys").isMissingNode()
                    && !root.path("keys").isNull()
                    && !root.path("keys").isObject()) {
                bad("keys", "a list of your words with the key that each means");
            }
            return words;
        }

        private List<String> shelves() {
            List<String> codes = new ArrayList<>();
            for (String written : list(root.path("shelves"), "shelves")) {
                Optional<String> code = TitleLine.digestCode(written);
                code.ifPresent(codes::add);
                if (code.isEmpty()) {
                    tell("shelves", Told.quote(written) + " under 'shelves' is not a digest's code such as 20290911");
                }
            }
            return codes;
        }

        private List<String> list(JsonNode node, String key) {
            if (node.isMissingNode() || node.isNull()) {
                return List.of();
            }
            if (node.isValueNode()) {
                return List.of(Yaml.text(node));
            }
            if (!node.isArray() || !node.valueStream().allMatch(JsonNode::isValueNode)) {
                bad(key, "a list");
                return List.of();
            }
            return node.valueStream().map(Yaml::text).toList();
        }

        private void bad(String key, String wanted) {
            tell(key, "'" + key + "' is not " + wanted);
        }

        private void tell(String key, String message) {
            told.tell(Problem.BAD_SETTING, line(key), message);
        }

        private Line line(String key) {
            return new Line(keys.line(key), "");
        }
    }
}
