package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Where the cache of a site is. */
final class OutputOptionTest {

    private static Path cache(String... options) {
        return CommandLine.populateCommand(new CommandOptions.OutputOption(), options)
                .cache();
    }

    private static Path ofOutput(String output) {
        return cache("--output", output);
    }

    private static String absolute(String output) {
        return Path.of(output).toAbsolutePath().toString();
    }

    @Test
    void isWhereItIsSaidToBe() {
        assertThat(cache("--output", "a/public", "--cache", "memory")).isEqualTo(Path.of("memory"));
    }

    @Test
    void isKnownByTheNameOfAFolderHere() {
        assertThat(cache()).isEqualTo(Path.of(".foresite/site-output"));
        assertThat(ofOutput("public")).isEqualTo(Path.of(".foresite/public"));
        assertThat(ofOutput("./a/../public/")).isEqualTo(Path.of(".foresite/public"));
        assertThat(ofOutput(absolute("public"))).isEqualTo(Path.of(".foresite/public"));
    }

    /** The names are written out, since those of today have to be those of the next version, on every machine. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            a/public,    public-eeb3990e
            b/public,    public-9da1d458
            ../public,   public-0d8c3dcb
            /srv/public, public-dee6d6ef
            /,           site-eccf46fb
            """)
    void foldersOfOneNameElsewhereAreToldApart(String output, String name) {
        assertThat(ofOutput(output)).isEqualTo(Path.of(".foresite", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/public", "a/b/c", "."})
    void aFolderBelowIsTheSameHoweverItIsNamed(String output) {
        assertThat(ofOutput(absolute(output))).isEqualTo(ofOutput(output));
        assertThat(ofOutput("./x/../" + output + "/")).isEqualTo(ofOutput(output));
    }
}
