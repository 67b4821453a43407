package foresite.build;

import foresite.site.Addresses;
import foresite.site.Page;
import foresite.site.SitePlan;
import foresite.state.AtomicFile;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The list of all addresses of pages that were ever published from a cache folder, one a line. A published address is a
 * promise, which {@code check} verifies. Parts of lists, the list of reports without a digest, and the page Quality, which
 * the owner may hide, are not promised. The list is plain text, so that an editor can withdraw a promise. After a tab, the
 * address of a report has the file that it belongs to, so that no other file takes it over.
 *
 * @param messages gets one sentence if the list cannot be saved
 */
public record AddressList(Path folder, Consumer<String> messages) {

    /** Returns whether there is a list. */
    public boolean exists() {
        return Files.exists(folder.resolve(PathList.ADDRESSES));
    }

    /**
     * Returns the path of each address with its owner, empty where it has none; no address if the list cannot be read,
     * which {@link #add} reports.
     */
    public static Map<String, String> published(Path folder) {
        try {
            return read(folder.resolve(PathList.ADDRESSES));
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (String line : PathList.read(file)) {
            int tab = line.indexOf('\t');
            all.put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
        }
        return all;
    }

    private static String lines(Map<String, String> all) {
        StringBuilder lines = new StringBuilder();
        all.forEach((path, owner) ->
                lines.append(path).append(owner.isEmpty() ? "" : "\t" + owner).append('\n'));
        return lines.toString();
    }

    /**
     * Adds the addresses of a site.
     *
     * @return whether they are saved
     */
    public boolean add(SitePlan plan) {
        Path file = folder.resolve(PathList.ADDRESSES);
        try {
            Map<String, String> all = read(file);
            Map<String, String> before = Map.copyOf(all);
            plan.pages().stream()
                    .filter(Page::lasting)
                    .forEach(page -> all.putIfAbsent(page.address().path(), ""));
            all.putAll(Addresses.owners(plan.site()));
            if (!all.equals(before)) {
                AtomicFile.write(file, out -> out.write(lines(all).getBytes(StandardCharsets.UTF_8)));
            }
            return true;
        } catch (IOException e) {
            messages.accept("the list of addresses cannot be saved (" + e.getMessage() + ")");
            return false;
        }
    }
}
