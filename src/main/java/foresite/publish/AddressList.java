package foresite.publish;

import foresite.site.Address;
import foresite.site.Addresses;
import foresite.site.Page;
import foresite.site.SitePlan;
import foresite.state.AtomicFile;
import foresite.state.PathList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The list of all addresses of pages that were ever published from a cache folder, a line each: an address once published
 * is a promise, which {@code check} holds. Parts of lists, and the list of what has no digest, come and go with what they
 * list, and promise nothing. It is plain text, so that an editor can take a promise back.
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
     * Adds the addresses of a site.
     *
     * @return whether they are kept
     */
    public boolean add(SitePlan plan) {
        Path file = folder.resolve(NAME);
        try {
            Set<String> all = new TreeSet<>(PathList.read(file));
            int before = all.size();
            plan.pages().stream()
                    .map(Page::address)
                    .filter(address -> !Addresses.isList(address))
                    .map(Address::path)
                    .forEach(all::add);
            plan.site().addresses().redirects().keySet().forEach(from -> all.add(from.path()));
            if (all.size() > before) {
                AtomicFile.write(file, out -> PathList.write(all, out));
            }
            return true;
        } catch (IOException e) {
            told.accept("the list of addresses cannot be kept (" + e.getMessage() + ")");
            return false;
        }
    }
}
