package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.site.Catalogue;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What no file of a site may contain, whatever the content: a script of others, a formula, a broken form. */
final class HarmlessFile {

    private static final Set<String> FORBIDDEN_TAGS = Set.of(
            "iframe",
            "object",
            "embed",
            "style",
            "applet",
            "frame",
            "frameset",
            "math",
            "foreignobject",
            "animate",
            "set",
            "use");
    private static final Pattern FORBIDDEN_CHARACTER =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\x{FFFE}\\x{FFFF}]");
    private static final Pattern RUNS = Pattern.compile("(?i)\\s*(?:javascript|data|vbscript)\\s*:.*", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HarmlessFile() {}

    /**
     * Checks a file by the ending of its path.
     *
     * @param from what it was made of, for a failure's message
     */
    static void check(String path, String text, String from) {
        String name = from + " " + path;
        assertThat(FORBIDDEN_CHARACTER.matcher(text).find())
                .as(name + " has a character that is forbidden")
                .isFalse();
        try {
            switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "html" -> checkHtml(text, name);
                case "xml" -> checkXml(text);
                case "json", "jsonld" -> JSON.readTree(text);
                case "csv" -> checkCsv(text, name);
                default -> {}
            }
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            throw new AssertionError(name, e);
        }
    }

    private static void checkHtml(String text, String name) {
        for (Element element : Jsoup.parse(text).getAllElements()) {
            String tag = element.normalName();
            assertThat(FORBIDDEN_TAGS).as(name).doesNotContain(tag);
            if (tag.equals("script")) {
                checkScript(element, name);
            }
            if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
                // The page of an old address leads on within the site.
                assertThat(element.attr("content")).as(name).matches("0; ?url=[\\w./%~-]+(#[\\w%~-]*)?");
            }
            if (tag.equals("base")) {
                // The page for missing addresses is shown at any depth.
                assertThat(name).endsWith("404.html");
                assertThat(element.attr("href")).as(name).matches("https?://.*|/.*");
            }
            element.attributes().forEach(attribute -> checkAttribute(attribute, name + " " + element.cssSelector()));
        }
    }

    private static void checkScript(Element script, String name) {
        if (script.attr("type").equals("application/ld+json")) {
            JSON.readTree(script.data());
        } else {
            String source = script.attr("src");
            assertThat(script.data()).as(name).isBlank();
            assertThat(Catalogue.ASSETS).as(name).contains(source.substring(source.lastIndexOf('/') + 1));
            assertThat(source).as(name).endsWith(".js");
            assertThat(source).as(name).doesNotContain(":").doesNotStartWith("//");
        }
    }

    private static void checkAttribute(Attribute attribute, String name) {
        String key = attribute.getKey();
        assertThat(key).as(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "formaction", "ping");
        if (Set.of("href", "src", "action", "poster", "data", "xlink:href").contains(key)) {
            assertThat(RUNS.matcher(attribute.getValue()).matches())
                    .as(name + " " + attribute)
                    .isFalse();
        }
    }

    private static void checkXml(String text) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.parse(new InputSource(new StringReader(text)));
    }

    private static void checkCsv(String text, String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            int columns = 0;
            for (CSVRecord row : parser) {
                columns = columns == 0 ? row.size() : columns;
                assertThat(row.size()).as(name).isEqualTo(columns);
                for (String cell : row) {
                    assertThat(cell).as(name).doesNotStartWith("=").doesNotMatch("(?s)[@+\\-\\t\\r＝＋－＠].*");
                }
            }
        }
    }
}
