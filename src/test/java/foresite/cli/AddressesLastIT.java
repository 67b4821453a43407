package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address, once published, keeps working: a site of half the digests, then of all. */
final class AddressesLastIT {

    private static final Path REAL = Path.of("../shared/corpus/real");
    private static final Pattern CODE = Pattern.compile("\\[(\\d{8})");

    @TempDir
    private Path folder;

    @Test
    void everyOldAddressStillAnswers() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "../shared/corpus is not here: addresses over time are not tested");
        List<Path> byDigest;
        try (Stream<Path> files = Files.list(REAL)) {
            byDigest = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted(Comparator.comparing(AddressesLastIT::code).thenComparing(Path::getFileName))
                    .toList();
        }
        copy(byDigest.subList(0, byDigest.size() / 2));
        Set<String> before = pages(BuiltSite.of(folder.resolve("content"), folder.resolve("before")));
        copy(byDigest.subList(byDigest.size() / 2, byDigest.size()));
        Set<String> after = pages(BuiltSite.of(folder.resolve("content"), folder.resolve("after")));

        assertThat(before).hasSizeGreaterThan(400);
        assertThat(after).containsAll(before);
    }

    private void copy(List<Path> files) throws IOException {
        Files.createDirectories(folder.resolve("content/digests"));
        for (Path file : files) {
            Files.copy(file, folder.resolve("content/digests").resolve(file.getFileName()));
        }
    }

    private static Set<String> pages(BuiltSite site) throws IOException {
        assertThat(site.exit()).isZero();
        return site.files().keySet().stream()
                .filter(path -> path.matches("(reports|digests|themes|technologies|concerns)/[^/]+\\.html"))
                .collect(Collectors.toSet());
    }

    private static String code(Path file) {
        try {
            Matcher code =
                    CODE.matcher(Files.readString(file).lines().findFirst().orElse(""));
            return code.find() ? code.group(1) : "99999999";
        } catch (IOException e) {
            return "99999999";
        }
    }
}
