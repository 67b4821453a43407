package foresite.check;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutwardLinksTest {

    private static OutwardLinks of(String markdown) {
        ContentPage page = new ContentPage("a", "A", markdown, new Position("pages/a.md", 1, 1));
        return OutwardLinks.of(new Corpus(List.of(), List.of(), List.of()), List.of(page));
    }

    @Test
    void areFoundInEveryFormWithTheirPlaces() {
        OutwardLinks links =
                of("\n[x](https://example.org/a#b) and <http://example.org/c>\nsee https://example.org/a.");
        assertThat(links.places())
                .containsOnlyKeys("https://example.org/a", "http://example.org/c")
                .containsEntry(
                        "https://example.org/a",
                        List.of(new Position("pages/a.md", 2, 5), new Position("pages/a.md", 3, 5)));
    }

    @Test
    void inCodeAreExamples() {
        assertThat(of("`https://example.org/a` ``b https://example.org/b``\n\n```\nhttps://example.org/c\n```\n")
                        .places())
                .isEmpty();
    }
}
