package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.model.Fact;
import foresite.model.Finding;
import foresite.model.Kind;
import foresite.model.Report;
import foresite.model.Signal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports from data: what the site offers, what a spreadsheet makes of it, and clear words where it is neither. */
final class ImportedReportsTest {

    @TempDir
    private Path folder;

    private List<Report> read(String name, String text) throws IOException {
        return read(name, text, StandardCharsets.UTF_8);
    }

    private List<Report> read(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(charset));
        return ImportedReports.read(file);
    }

    private void refuses(String name, String text, String... words) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(ImportException.class)
                .message()
                .contains(words)
                .startsWith(folder.resolve(name).toString())
                .doesNotContain("\n", "tools.jackson")
                .doesNotEndWith("?");
    }

    @Test
    void theFieldsOfReportsJsonAreRead() throws IOException {
        Files.writeString(folder.resolve("themes.json"), "[{\"id\": \"the-grid\", \"label\": \"the Grid\"}]");
        Report report = read("reports.json", """
                [{"id": "a", "url": "reports/a.html", "title": "A", "digest": null, "date": "2025-08-10",
                  "source": "https://example.org/a?utm_source=x", "link": "https://example.org/a", "language": "fr",
                  "category": null, "keywords": ["k; 1"], "themes": ["the-grid", "other"],
                  "technologies": ["robots"], "concerns": ["cost"],
                  "findings": [{"kind": "technology", "name": "Robots", "description": "They fold.", "relevancy": 3}],
                  "issues": [{"name": "noise", "description": ""}],
                  "signals": [{"name": "s", "description": "d", "change": "c", "outlook": "o", "drivingForce": "f",
                               "relevancy": null}]}]
                """).get(0);
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.link().original()).isEqualTo("https://example.org/a?utm_source=x");
        assertThat(report.keywords()).containsExactly("k; 1");
        assertThat(report.themes()).containsExactly("the Grid", "other");
        assertThat(report.signals()).containsExactly(new Signal("s", "d", "c", "o", "f", 0));
        assertThat(report.findings())
                .containsExactly(
                        new Finding(Kind.TECHNOLOGY, "Robots", "They fold.", 3),
                        new Finding(Kind.CONCERN, "cost", "", 0),
                        new Finding(Kind.ISSUE, "noise", "", 0));
    }

    @ParameterizedTest
    @CsvSource({"',', UTF-8, ''", "';', UTF-8, '\uFEFF'", "TAB, UTF-16LE, '\uFEFF'", "';', windows-1252, ''"})
    void tablesOfSpreadsheetsAreRead(String delimiter, String charset, String mark) throws IOException {
        String d = delimiter.equals("TAB") ? "\t" : delimiter;
        String table = String.join(d, "Title", "digest", "themes", "signals", "summary", "")
                + "\r\n"
                + String.join(d, "\"Énergie; ou \"\"lumière\"\"" + d + "\"", "20250810", "\"a; b\"", "s", "'=1+1", "")
                + "\r\n" + String.join(d, "", "", "", "", "", "") + "\r\n";
        Report report =
                read("reports.csv", mark + table, Charset.forName(charset)).get(0);
        assertThat(report.title()).isEqualTo(("Énergie; ou \"lumière\"" + d).strip());
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.themes()).containsExactly("a", "b");
        assertThat(report.signals()).containsExactly(new Signal("s", "", "", "", "", 0));
        assertThat(report.summary()).isEqualTo("=1+1");
    }

    @Test
    void aNewslettersOwnJsonIsReadByTheWordsOfFrontMatter() throws IOException {
        List<Report> reports = read("letters.json", """
                {"version": "1", "items": [
                  {"title": "Fog nets", "url": "https://fog.example.org/nets", "language": "en",
                   "pubDate": "Sun, 10 Aug 2025 22:30:00 -0700", "tags": "fog, water",
                   "topics": [{"name": "climate"}], "subtitle": "Nets that drink.", "author": "Ada",
                   "slug": "fog-nets", "published": true},
                  {"title": "Not yet", "draft": true}]}
                """);
        assertThat(reports).hasSize(1);
        Report report = reports.get(0);
        assertThat(report.title()).isEqualTo("Fog nets");
        assertThat(report.digest()).isEqualTo("20250810");
        assertThat(report.link().original()).isEqualTo("https://fog.example.org/nets");
        assertThat(report.keywords()).containsExactly("fog", "water");
        assertThat(report.themes()).containsExactly("climate");
        assertThat(report.summary()).isEqualTo("Nets that drink.");
        assertThat(report.facts()).containsExactly(new Fact("author", List.of("Ada")));
    }

    @Test
    void datesOfDataFramesAndExportsAreRead() throws IOException {
        assertThat(read("a.csv", "title,digest\nA,20250810.0\n").get(0).digest())
                .isEqualTo("20250810");
        assertThat(read("b.json", "[{\"title\": \"A\", \"digest\": 20250810.0}]")
                        .get(0)
                        .digest())
                .isEqualTo("20250810");
        List<Report> posts = read("posts.csv", """
                post_id,title,subtitle,post_date,is_published,author
                7,A,About a,2025-08-10T22:30:00.000Z,true,Ada
                8,B,,2025-08-11,false,Bob
                """);
        assertThat(posts).hasSize(1);
        assertThat(posts.get(0).digest()).isEqualTo("20250810");
        assertThat(posts.get(0).summary()).isEqualTo("About a");
        assertThat(posts.get(0).facts()).containsExactly(new Fact("author", List.of("Ada")));
    }

    @Test
    void dataMayBeLargerThanAReport() throws IOException {
        String text = "title,summary\nA," + "word ".repeat(RawFile.MAX_BYTES / 5) + "\n";
        assertThat(read("large.csv", text).get(0).title()).isEqualTo("A");
    }

    @Test
    void theLineThatTellsTheSeparatorIsPassedOver() throws IOException {
        assertThat(read("r.csv", "sep=;\r\ntitle;type\r\nA;b\r\n").get(0).type())
                .isEqualTo("b");
        refuses("s.csv", "sep=;\ntitle;type\n;b\n", ":3: ", "no title");
    }

    @Test
    void unknownNamesAreToldWithTheNearestKnown() {
        refuses(
                "r.csv",
                "title,sumary\nA,b\n",
                ":1: the column 'sumary' is not known; write 'summary' if you meant that");
        refuses("r.json", "[{\"title\": \"A\",\n \"themess\": []}]", ":2: the field 'themess'", "write 'themes'");
        refuses(
                "s.json",
                "[{\"title\": \"A\", \"signals\": [{\"name\": \"x\",\n\n \"driving-force\": \"y\"}]}]",
                ":3: the field 'driving-force'",
                "write 'drivingForce'");
        refuses("t.csv", "title,foo\nA,b\n", ":1: the column 'foo' is not known; known are id, url, title,");
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() {
        refuses("a.json", "[{\"title\": \"A\",\n  oops}]", ":2:", "not JSON");
        refuses("b.json", "[{\"title\": \"A\"}] [1]", ":1:", "not JSON");
        refuses("c.json", "[\"A\"]", "report 1", "not an object");
        refuses("d.json", "[{\"title\": \"A\", \"signals\": {}}]", "report 1: 'signals'", "a list");
        refuses("e.json", "[{\"title\": \"A\", \"issues\": [{\"name\": \"x\", \"relevancy\": 9}]}]", "from 1 to 5");
        refuses("f.json", "[]", "no report");
        refuses("g.json", "null", ": the file is not a JSON object or list");
        refuses("h.json", "5", ": the file is not a JSON object or list");
        refuses("i.json", "", ": the file is not a JSON object or list");
        refuses("j.json", "title,link\nA,b\n", ":1:", "not JSON", "ends in .csv");
        refuses("a.csv", "title,type\nA,b\n\"B,c\nD,e\n", ":3: ", "quotation mark");
        refuses("b.csv", "title,type\nA,b,c\n", ":2: the cell 'c' is in no column");
        refuses("c.csv", "type,category\nA,b\n", ":1: there is no column 'title'");
        refuses("d.csv", "title,digest\n\"A\nA\",20250810\nB,13214.0\n", ":4: '13214.0' is not a date");
        refuses("e.csv", "title,title\nA,B\n", ":1: the column 'title' is there twice");
        refuses("f.csv", "title,language\nA,English (UK)\n", ":2: ", "not a language");
        refuses("g.csv", "", "no report");
        refuses("h.csv", "a\u0000\u0001b\u0000c", "not text");
    }
}
