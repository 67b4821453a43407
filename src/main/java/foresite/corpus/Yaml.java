package foresite.corpus;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLSchema;

/** The YAML readers of this room. */
final class Yaml {

    /** Immutable, and safe for use by several threads. */
    static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    /** Reads every value as it is written, so that no name turns into a number, and refuses a key given twice. */
    static final YAMLMapper VERBATIM = YAMLMapper.builder(
                    YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Yaml() {}

    /** Returns the text of a value; escapes such as {@code \\u0001} can write what neither HTML nor XML may hold. */
    static String text(JsonNode value) {
        return TextFile.printable(value.asString());
    }
}
