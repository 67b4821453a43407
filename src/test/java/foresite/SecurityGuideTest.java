package foresite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide page on security names each limit by its constant. */
final class SecurityGuideTest {

    private static final Pattern CONSTANT = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Z_]+)` \\|$", Pattern.MULTILINE);

    @Test
    void everyLimitInTheGuideIsAConstantOfTheProgram() throws IOException {
        List<MatchResult> limits = CONSTANT.matcher(Files.readString(Path.of("content/pages/guide/security.md")))
                .results()
                .toList();
        assertThat(limits).hasSizeGreaterThan(15);
        for (MatchResult limit : limits) {
            assertThat(source(limit.group(1) + ".java"))
                    .as(limit.group())
                    .containsPattern("static final (int|long) " + limit.group(2) + " = ");
        }
    }

    private static String source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            assertThat(found).as(name).hasSize(1);
            return Files.readString(found.get(0));
        }
    }
}
