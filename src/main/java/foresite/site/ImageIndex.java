package foresite.site;

import foresite.model.ContentImage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the image of the content folder that a link in Markdown means. Immutable and thread-safe. */
final class ImageIndex {

    /** Where other programs have their images, which then are linked from the root: Hugo, Jekyll, Obsidian and others. */
    private static final List<String> ROOTS = List.of("", "static/", "assets/", "public/", "content/");

    private final Map<String, ContentImage> byPath = new HashMap<>();
    private final Map<String, List<ContentImage>> byName = new HashMap<>();

    ImageIndex(List<ContentImage> images) {
        for (ContentImage image : images) {
            String path = composed(image.path());
            byPath.put(path, image);
            byName.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), none -> new ArrayList<>(1))
                    .add(image);
        }
    }

    /**
     * Returns the image: beside the file that a link is written in, or below the content folder.
     *
     * @param embedded whether it is written as {@code ![[name.png]]}: then it may be anywhere, if only one has the name
     */
    Optional<ContentImage> linked(String from, String link, boolean embedded) {
        String target = link.replaceFirst("[?#].*$", "");
        ContentImage beside = byPath.get(composed(LinkIndex.resolved(from, target)));
        if (beside != null) {
            return Optional.of(beside);
        }
        String path = composed(LinkIndex.resolved("", target));
        Optional<ContentImage> below = ROOTS.stream()
                .flatMap(root -> Optional.ofNullable(byPath.get(root + path)).stream())
                .findFirst();
        List<ContentImage> named = byName.getOrDefault(path, List.of());
        return below.isEmpty() && embedded && named.size() == 1 ? Optional.of(named.get(0)) : below;
    }

    /** Returns the end of a message about an image that is not there: the one that was probably meant, if there is one. */
    String wayOn(String link) {
        String name = LinkIndex.decoded(link.substring(link.lastIndexOf('/') + 1));
        return LinkIndex.nearest(name, byPath.keySet().stream().sorted().toList())
                .map(path -> "; the nearest is '" + path + "'")
                .orElse("");
    }

    /** Some systems write ü as two characters. */
    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
