package foresite.corpus;

import tools.jackson.dataformat.yaml.YAMLMapper;

/** The one YAML reader of this room. */
final class Yaml {

    /** Immutable, and safe for use by several threads. */
    static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private Yaml() {}
}
