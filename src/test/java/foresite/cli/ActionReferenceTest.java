package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which action a workflow runs, by what Maven wrote into the jar. */
final class ActionReferenceTest {

    private static final String COMMIT = "89abcdef0123456789abcdef0123456789abcdef";

    private static String uses(String repository, String commit, String ref) throws IOException {
        Properties program = new Properties();
        program.load(new StringReader(
                "version=1.2.0\nrepository=" + repository + "\ncommit=" + commit + "\nref=" + ref + "\n"));
        return ActionReference.builtIn(program).map(ActionReference::uses).orElse("none");
    }

    @Test
    void aReleaseIsPinnedByItsCommitWithTheTagAsAComment() throws IOException {
        assertThat(uses("ada/foresite", COMMIT, "refs/tags/v1.2.0"))
                .isEqualTo("ada/foresite/.github/actions/foresite@" + COMMIT + " # v1.2.0");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ada/foresite, 89abcdef0123456789abcdef0123456789abcdef, refs/heads/main, ada/foresite/.github/actions/foresite@89abcdef0123456789abcdef0123456789abcdef
            ada/foresite, ${env.GITHUB_SHA}, ${env.GITHUB_REF}, ada/foresite/.github/actions/foresite@v1.2.0
            ada/foresite, 89abcdef0123456789abcdef0123456789abcdef, refs/pull/7/merge, none
            ${env.GITHUB_REPOSITORY}, ${env.GITHUB_SHA}, ${env.GITHUB_REF}, none
            '', '', '', none
            ada foresite, v1, refs/tags/v1, none
            """)
    void anyOtherJarIsPinnedByWhatIsKnown(String repository, String commit, String ref, String uses)
            throws IOException {
        assertThat(uses(repository, commit, ref)).isEqualTo(uses);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ada/foresite@v1, ada/foresite/.github/actions/foresite@v1
            ada/fore.site@feature/x, ada/fore.site/.github/actions/foresite@feature/x
            ada/foresite, none
            foresite@v1, none
            ada/foresite@v1 # x, none
            """)
    void anEditorMayNameAnother(String text, String uses) {
        assertThat(ActionReference.parse(text).map(ActionReference::uses).orElse("none"))
                .isEqualTo(uses);
    }
}
