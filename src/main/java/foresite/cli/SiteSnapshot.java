package foresite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The files of a built site by path, each with its checksum (CRC-32); without those that no reader sees. */
record SiteSnapshot(Map<String, Long> files) {

    static final SiteSnapshot EMPTY = new SiteSnapshot(Map.of());

    SiteSnapshot {
        files = Map.copyOf(files);
    }

    static SiteSnapshot of(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
        Map<String, Long> files = new TreeMap<>();
        for (Path file : found) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), FileUtils.checksumCRC32(file.toFile()));
        }
        return new SiteSnapshot(files);
    }

    /** Returns the paths of what was made, changed or taken away since another. */
    Set<String> differsFrom(SiteSnapshot before) {
        Set<String> changed = new TreeSet<>(before.files.keySet());
        changed.addAll(files.keySet());
        changed.removeIf(path -> files.containsKey(path) && files.get(path).equals(before.files.get(path)));
        return changed;
    }
}
