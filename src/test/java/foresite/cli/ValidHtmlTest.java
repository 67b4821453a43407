package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker finds nothing wrong with a page of any kind. */
final class ValidHtmlTest {

    /** HTML with what the checker itself offers as its default: WAI-ARIA, RDFa Lite. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private static final long STACK_BYTES = 64L << 20;

    @TempDir
    static Path folder;

    private static PageKinds kinds;

    @BeforeAll
    static void build() throws IOException {
        kinds = PageKinds.build(folder);
    }

    @Test
    void pagesOfEveryKindAreValidHtml() throws Exception {
        List<String> found = found(kinds.pages());
        assertThat(kinds.pages()).hasSizeGreaterThan(12);
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsInvalidIsFound() throws Exception {
        Path page = Files.writeString(folder.resolve("invalid.html"), """
                <!doctype html>
                <html lang="en"><head><title>T</title></head><body><figure><p><div>x</div></p></figure></body></html>
                """);
        List<String> found = found(List.of(page));
        assertThat(found).singleElement().asString().contains("invalid.html:2", "No “p” element in scope");
    }

    /** The checker reads its schemas by recursion, deeper than a thread's usual stack when code is not yet compiled. */
    private static List<String> found(List<Path> pages) throws Exception {
        FutureTask<List<String>> task = new FutureTask<>(() -> {
            List<String> found = new ArrayList<>();
            SimpleDocumentValidator validator = validator();
            for (Path page : pages) {
                check(validator, page, found);
            }
            return found;
        });
        new Thread(null, task, "checker", STACK_BYTES).start();
        return task.get();
    }

    private static SimpleDocumentValidator validator() throws Exception {
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
        validator.setUpMainSchema(SCHEMA, new Heard("schema", new ArrayList<>()));
        return validator;
    }

    private static void check(SimpleDocumentValidator validator, Path page, List<String> found) throws Exception {
        String path = folder.relativize(page).toString().replace('\\', '/');
        validator.setUpValidatorAndParsers(new Heard(path, found), false, false);
        try (InputStream in = Files.newInputStream(page)) {
            InputSource source = new InputSource(in);
            source.setEncoding("UTF-8");
            // On the web, since from disk the site's own files would be taken for those of another origin.
            source.setSystemId("https://example.org/repo/" + path);
            validator.checkHtmlInputSource(source);
        }
    }

    private record Heard(String page, List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            // JSON-LD is data, which no Content-Security-Policy blocks (HTML, 4.12.1); the checker takes it for a
            // script.
            if (String.valueOf(problem.getMessage()).startsWith("Inline script violates")) {
                return;
            }
            found.add("warning " + line(problem));
        }

        @Override
        public void error(SAXParseException problem) {
            found.add("error " + line(problem));
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            found.add("fatal " + line(problem));
        }

        private String line(SAXParseException problem) {
            return page + ":" + problem.getLineNumber() + ": " + problem.getMessage();
        }
    }
}
