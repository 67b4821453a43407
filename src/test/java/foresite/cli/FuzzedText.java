package foresite.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts made by changing good ones: pieces are repeated, moved, cut, doubled and mixed. The same seed gives the same text. */
final class FuzzedText {

    /** The longest text in characters, about that of the longest real report. */
    static final int MAX_LENGTH = 40_000;

    /** What has a meaning in Markdown, YAML, TOML, JSON, CSV, HTML or an address. */
    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "    ",
            " ",
            "\u00a0",
            "\u0000",
            "\u001b[31m",
            "\ufeff",
            "\u2028",
            "\u202e",
            "\ud83d",
            "\udc00",
            "é",
            "e\u0301",
            "日本",
            "👩‍🚀",
            "#",
            "# ",
            "## ",
            "### ",
            "## Summary\n\n",
            "## Signals\n\n",
            "## Themes\n\n",
            "* ",
            "- ",
            "+ ",
            "1. ",
            "10) ",
            "> ",
            ">",
            "|",
            "\\|",
            "|---|---|\n",
            "| a | b |\n",
            "---\n",
            "+++\n",
            "===\n",
            "***\n",
            "_ ",
            "-\t",
            "|-",
            "[a]: <",
            "`",
            "``",
            "```\n",
            "~~~\n",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "==",
            "[",
            "]",
            "](",
            "[[",
            "]]",
            "![",
            "![[",
            "[a]: /b\n",
            "[^1]",
            "[^1]: note\n",
            "(",
            ")",
            "<",
            ">",
            "</",
            "/>",
            "<b>",
            "</b>",
            "<br>",
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">",
            "<!--",
            "-->",
            "<!-->",
            "%%",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<!x",
            "<pre>",
            "<details>",
            "&",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&lt;script&gt;",
            "\\",
            "\\\\",
            "\"",
            "'",
            ":",
            ": ",
            "? ",
            "- - ",
            "{",
            "}",
            "{{",
            "}}",
            "{%",
            "[1, 2]",
            "{a: b}",
            "&x",
            "*x",
            "!!str ",
            "!!binary ",
            "|\n",
            ">\n",
            "%YAML 1.2\n",
            "title: ",
            "date: ",
            "2025-08-10",
            "20250810",
            "draft: true",
            "false",
            "null",
            "~",
            "1e999",
            "0x1F",
            "-0",
            "NaN",
            ",",
            ";",
            "=",
            "=1+1",
            "@x",
            "sep=;\n",
            "http://",
            "https://example.org/a",
            "http://127.0.0.1",
            "http://[::1]:80/",
            "javascript:alert(1)",
            "data:text/html,",
            "mailto:a@example.org",
            "//example.org",
            "../",
            "..\\",
            "%2e%2e/",
            "%00",
            "#",
            "prefLabel: ",
            "altLabel: [",
            "broader: ",
            "themes:\n",
            "technologies:\n",
            "concerns:\n",
            "notSame: ",
            "related: ");

    private final Random random;

    FuzzedText(long seed) {
        random = new Random(seed);
    }

    /** Returns the text files below a folder, in the order of their paths. */
    static List<String> below(String folder, String end) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            List<String> texts = new ArrayList<>();
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(end)).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    /** Returns a text made of one or two of the seeds. */
    String of(List<String> seeds) {
        StringBuilder text = new StringBuilder(one(seeds));
        for (int n = 1 << random.nextInt(6); n > 0 && text.length() < MAX_LENGTH; n--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(1 << random.nextInt(9)));
            switch (random.nextInt(7)) {
                case 0 -> text.insert(at, one(PIECES));
                case 1 -> text.insert(at, one(PIECES).repeat(1 << random.nextInt(12)));
                case 2 -> text.delete(at, to);
                case 3 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(1 << random.nextInt(6))));
                case 4 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
                case 5 -> text.insert(at, part(one(seeds)));
                default -> text.insert(at, (one(PIECES) + one(PIECES) + one(PIECES)).repeat(1 << random.nextInt(8)));
            }
        }
        return text.substring(0, Math.min(MAX_LENGTH, text.length()));
    }

    /** Returns a number from 0 to below a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    private String part(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(at, Math.min(text.length(), at + random.nextInt(400)));
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
