package foresite.text;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.snakeyaml.engine.v2.schema.Schema;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The readers of YAML. All are immutable, and safe for use by several threads. */
public final class Yaml {

    /** No file of the content has more than 8 MB, so its text has no more characters; the library's own limit is 3 MB. */
    private static final int MAX_CHARACTERS = 8 * 1024 * 1024;

    /** Reads numbers, dates and truth values as such. */
    public static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(settings(new CoreSchema()))
                    .build())
            .build();

    /** Reads every value as it is written, so that no name turns into a number, and refuses a key given twice. */
    public static final YAMLMapper VERBATIM = YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(settings(new FailsafeSchema()))
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Yaml() {}

    private static LoadSettings settings(Schema schema) {
        // Who reads token by token reports a key that is given twice in better words.
        return LoadSettings.builder()
                .setSchema(schema)
                .setCodePointLimit(MAX_CHARACTERS)
                .setAllowDuplicateKeys(true)
                .build();
    }

    /** Returns the text of a value; escapes such as {@code \\u0001} can write what neither HTML nor XML may contain. */
    public static String text(JsonNode value) {
        return XmlText.of(value.asString());
    }
}
