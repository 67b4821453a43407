package foresite.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template reaches in the values that it is given, and what it does not. */
final class TemplateReachTest {

    /** A view as pages have them. */
    public record View(String title, List<String> names, Optional<String> note, TimeUnit unit, LocalDate day) {

        public boolean isLong() {
            return names.size() > 1;
        }
    }

    private static final View VIEW =
            new View("Tides", List.of("a", "b"), Optional.of("n"), TimeUnit.DAYS, LocalDate.of(2025, 8, 10));

    private final PebbleEngine engine = new PebbleEngine.Builder()
            .loader(new StringLoader())
            .registerExtensionCustomizer(ForesiteExtension.WithoutI18n::new)
            .extension(new ForesiteExtension(
                    new LangFilter("en"), new RenderLimits(), new TemplateLoader(TemplatesFolder.NONE)))
            .strictVariables(true)
            .build();

    private String rendered(String template) throws IOException {
        StringWriter text = new StringWriter();
        Map<String, Object> context = new HashMap<>();
        context.put("view", VIEW);
        context.put("map", Map.of("k", "v"));
        engine.getTemplate(template).evaluate(text, context);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {{ view.title }}                                          | Tides
            {{ view.title() }}                                        | Tides
            {{ view.isLong }} {{ view.long }}                         | true true
            {{ view.names[1] }} {{ view.names["0"] }}                | b a
            {{ view.names.size }} {{ view.title.length }} {{ map.size }} | 2 5 1
            {{ map.k }} {{ map["k"] }}                                | v v
            {% for e in map %}{{ e.key }}={{ e.value }}{% endfor %}   | k=v
            {% for n in view.names %}{{ loop.index }}{{ loop.last }}{% endfor %} | 0false1true
            {% macro m(x) %}<{{ x }}>{% endmacro %}{{ m("y") }}       | <y>
            """)
    void fieldsEntriesAndSizesAreReached(String template, String expected) throws IOException {
        assertThat(rendered(template)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "view.class",
                "view.getClass()",
                "view.getClass",
                "view['class']",
                "view.title.class",
                "view.title.getClass().forName('java.lang.Runtime')",
                "view.title.bytes",
                "view.title.chars()",
                "view.title.repeat(1000)",
                "view.title.CASE_INSENSITIVE_ORDER",
                "view.title.describeConstable",
                "view.names.iterator()",
                "view.names.getClass()",
                "view.names.stream()",
                "view.names.add('x')",
                "view.names.clear()",
                "view.names.toArray()",
                "view.names.parallelStream",
                "view.names.empty",
                "view.names[2]",
                "view.names[-1]",
                "view.names['999999999999']",
                "map.getClass()",
                "map.entrySet()",
                "map.put('a', 'b')",
                "map.clear()",
                "map.values",
                "map.missing",
                "view.note.get()",
                "view.note.get",
                "view.note.class",
                "view.unit.valueOf('DAYS')",
                "view.unit.declaringClass",
                "view.unit.sleep(1)",
                "view.unit.name",
                "view.unit.ordinal",
                "view.day.class",
                "view.day.plusDays(1)",
                "view.day.MAX",
                "view.hashCode()",
                "view.wait()",
                "view.notify()",
                "view.equals(view)",
                "view.toString().getClass()",
                "true.TYPE",
                "true.class",
                "(1).MAX_VALUE",
                "(1).TYPE",
                "(1).getClass()",
                "(1.5).TYPE",
                "'a'.getClass()",
                "[1].getClass()",
                "{'a': 1}.getClass()",
                "template.class",
                "template.engine",
                "template.getLiteralTemplate('x')",
                "template.evaluate",
                "template.name",
                "locale.class",
                "locale.default",
                "locale.availableLocales",
                "_context.class",
                "_context.getClass()",
                "_context.scopeChain",
                "i18n('foresite.cli.Foresite', 'x')",
                "i18n('sun.security.util.Resources', 'x')"
            })
    void noClassAndNoMethodIsReachedAndTheFailureHasItsPlace(String expression) {
        assertThatThrownBy(() -> rendered("\n{{ " + expression + " }}"))
                .isInstanceOfSatisfying(PebbleException.class, failure -> {
                    assertThat(failure.getLineNumber()).isEqualTo(2);
                    assertThat(failure.getFileName()).isNotNull();
                    assertThat(failure.getPebbleMessage()).doesNotContain("java.util", "java.lang.Class");
                });
    }
}
