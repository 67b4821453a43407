package foresite.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foresite.state.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private static Output open(Path folder) throws IOException {
        return Output.open(folder, false, Optional.empty(), message -> {});
    }

    private static void write(Output output, String path, String text) {
        output.write(path, Key.NONE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes a site of files, each with its text. */
    private static void publish(Path folder, Map<String, String> files) throws IOException {
        try (Output output = open(folder)) {
            files.forEach((path, text) -> write(output, path, text));
            output.publish(Key.NONE);
        }
    }

    /** Returns all files of a folder with their text, without the list that Foresite keeps. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        files.keySet().removeIf(path -> path.startsWith(".foresite-"));
        return files;
    }

    @Test
    void siteIsWhatWasWritten(@TempDir Path folder) throws IOException {
        Output output = open(folder.resolve("new/site"));
        write(output, "index.html", "home é");
        try (OutputStream stream = output.stream("data/themes.json")) {
            stream.write("[]".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(output.bytes()).isEqualTo(9);
        output.publish(Key.NONE);
        assertThat(files(folder.resolve("new/site")))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("data/themes.json", "[]", "index.html", "home é")));
    }

    @Test
    void staleFilesAndEmptyFoldersAreTakenAway(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1", "themes/a.html", "1", "themes/b.html", "1", "pages/x/y.html", "1"));
        publish(folder, Map.of("index.html", "2", "themes/b.html", "2", "themes/c.html", "2"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "2", "themes/b.html", "2", "themes/c.html", "2"));
        assertThat(folder.resolve("pages")).doesNotExist();
    }

    @Test
    void filesOfOthersStay(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1", "themes/a.html", "1"));
        Files.writeString(folder.resolve("CNAME.txt"), "mine");
        Files.writeString(folder.resolve("themes/notes.txt"), "mine");
        Files.createDirectory(folder.resolve(".git"));
        publish(folder, Map.of("index.html", "2"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "2", "CNAME.txt", "mine", "themes/notes.txt", "mine"));
        assertThat(folder.resolve(".git")).isDirectory();
    }

    @Test
    void buildThatFailsLeavesTheOldSite(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "old", "themes/a.html", "old"));
        Output failing = open(folder);
        write(failing, "index.html", "new");
        write(failing, "themes/b.html", "new");
        failing.close();
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "old", "themes/a.html", "old"));
        assertThat(folder.resolve(".foresite-new")).doesNotExist();
    }

    @Test
    void whatAnInterruptedBuildHasLeftIsClearedAway(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".foresite-new/themes"));
        Files.writeString(folder.resolve(".foresite-new/themes/half.html"), "half");
        publish(folder, Map.of("index.html", "1"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "1"));
    }

    @Test
    void whatSeveralInterruptedBuildsHaveMovedIsTakenAway(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("a.html", "1", "index.html", "1"));
        interrupt(folder, Map.of("b.html", "2", "c.html", "2", "index.html", "2"));
        interrupt(folder, Map.of("c.html", "2", "d.html", "3", "index.html", "3"));
        assertThat(files(folder).keySet()).contains("b.html", "c.html", "d.html");
        publish(folder, Map.of("index.html", "4"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "4"));
    }

    /** Publishes a site without {@code a.html}, and is cut off when all is moved and nothing taken away. */
    private static void interrupt(Path folder, Map<String, String> files) throws IOException {
        Path stale = folder.resolve("a.html");
        try (Output output = open(folder)) {
            files.forEach((path, text) -> write(output, path, text));
            Files.delete(stale);
            Files.createDirectories(stale.resolve("in-the-way"));
            assertThatThrownBy(() -> output.publish(Key.NONE)).isInstanceOf(DirectoryNotEmptyException.class);
        }
        Files.delete(stale.resolve("in-the-way"));
        Files.delete(stale);
        Files.writeString(stale, "1");
    }

    @Test
    void listThatLeadsOutOfTheFolderTakesNothingAway(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        publish(site, Map.of("index.html", "1"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(site.resolve(".foresite-manifest"), "../mine.txt\n\n.\nindex.html\n");
        publish(site, Map.of("index.html", "2"));
        assertThat(files(folder)).containsEntry("mine.txt", "mine").containsEntry("site/index.html", "2");
    }

    @Test
    void damagedListTakesNothingAwayButWhatItNames(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1", "a.html", "1", "b.html", "1"));
        Files.writeString(folder.resolve(".foresite-manifest"), "a.html\n\0\0\0b.html\nindex.html\n");
        publish(folder, Map.of("index.html", "2"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "2", "b.html", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "reports/b.html, reports/b.html",
        "themes, themes/empty",
        ".nojekyll, .nojekyll",
    })
    void folderOfOthersWhereAFileHasToBeIsRefusedBeforeAnythingIsMoved(
            String file, String inTheWay, @TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1", "reports/a.html", "1", "themes/a.html", "1"));
        Files.createDirectories(folder.resolve(inTheWay));
        Map<String, String> before = files(folder);
        assertThatThrownBy(() -> publish(folder, Map.of("index.html", "2", "reports/a.html", "2", file, "2")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the site needs the file '" + file + "', but '")
                .hasMessageEndingWith(
                        "' contains the folder '" + inTheWay + "', which Foresite did not write; move it away");
        assertThat(files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "mine, mine/a.html, folder 'mine', file 'mine'",
        "mine/notes.txt, mine, file 'mine', file 'mine/notes.txt'",
    })
    void fileOfOthersInTheWayIsRefusedBeforeAnythingIsMoved(
            String mine, String coming, String needed, String foreign, @TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1"));
        Files.createDirectories(folder.resolve(mine).getParent());
        Files.writeString(folder.resolve(mine), "mine");
        assertThatThrownBy(() -> publish(folder, Map.of("index.html", "2", coming, "2")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the site needs the " + needed + ", but '")
                .hasMessageEndingWith("' contains the " + foreign + ", which Foresite did not write; move it away");
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "1", mine, "mine"));
    }

    @Test
    void folderOfTheOldSiteGivesItsPlaceToAFile(@TempDir Path folder) throws IOException {
        publish(folder, Map.of("index.html", "1", "x/y/a.html", "1", "x/b.html", "1"));
        publish(folder, Map.of("index.html", "2", "x", "2"));
        assertThat(files(folder)).isEqualTo(Map.of("index.html", "2", "x", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.html", "themes/../../x.html", "/tmp/foresite-x.html", ".."})
    void pathOutsideIsRefused(String path, @TempDir Path folder) throws IOException {
        Output output = open(folder.resolve("site"));
        assertThatThrownBy(() -> write(output, path, "x"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("'" + path + "' is outside the site, or would be written twice");
        assertThat(folder.resolve("site/x.html")).doesNotExist();
        assertThat(folder.resolve("x.html")).doesNotExist();
    }

    @Test
    void pathIsWrittenOnce(@TempDir Path folder) throws IOException {
        Output output = open(folder);
        write(output, "index.html", "1");
        assertThatThrownBy(() -> write(output, "index.html", "2")).isInstanceOf(UncheckedIOException.class);
    }
}
