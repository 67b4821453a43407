package foresite.publish;

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
 * The list of all addresses of pages that were ever published from a cache folder, a line each: an address once published
 * is a promise, which {@code check} holds. Parts of lists, and the list of what has no digest, come and go with what they
 * list, and the owner may hide the page Quality; these promise nothing. It is plain text, so that an editor can take a promise back. Behind a tab, the address of a
 * report has the file that it belongs to, so that no other file takes it over.
 *
 * @param told hears in one sentence why the list cannot be kept
 */
public record AddressList(Path folder, Consumer<String> told) {

    /** The file's name. */
    public static final String NAME = "addresses.txt";

    /** Tells whether there is a list. */
    public boolean exists() {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * Returns the owner of each address that has one, by the address' path; none where the list cannot be read, which
     * {@link #add} reports.
     */
    public static Map<String, String> owners(Path folder) {
        try {
            Map<String, String> owners = read(folder.resolve(NAME));
            owners.values().removeIf(String::isEmpty);
            return owners;
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
     * @return whether they are kept
     */
    public boolean add(SitePlan plan) {
        Path file = folder.resolve(NAME);
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
            told.accept("the list of addresses cannot be saved (" + e.getMessage() + ")");
            return false;
        }
    }
}
