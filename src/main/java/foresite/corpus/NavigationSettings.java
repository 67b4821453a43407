package foresite.corpus;

import foresite.model.ContentImage;
import foresite.model.Logo;
import foresite.model.MenuEntry;
import foresite.model.Navigation;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.NearestWord;
import foresite.text.XmlText;
import foresite.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what {@code site.yaml} says about menus and the logo. */
record NavigationSettings(JsonNode root, YamlKeys keys, Told told) {

    /** Every page shows the logo; one larger than this was exported for print. */
    private static final long MAX_BYTES = 1024 * 1024;

    private static final String ASSETS = "assets/";

    /** @param images those of the content folder, among which the logo is looked for */
    Navigation read(List<ContentImage> images) {
        return new Navigation(entries("menu"), entries("footerLinks"), logo(images));
    }

    private List<MenuEntry> entries(String key) {
        JsonNode node = root.path(key);
        if (isEmpty(node)) {
            return List.of();
        }
        if (!node.isObject()) {
            bad(line(key), "'" + key + "' is not a list of labels with addresses, such as 'About: about.md'");
            return List.of();
        }
        List<MenuEntry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            int line = keys.line(key, entry.getKey());
            String label = XmlText.of(entry.getKey()).strip();
            String target =
                    entry.getValue().isString() ? Yaml.text(entry.getValue()).strip() : "";
            if (label.isEmpty() || target.isEmpty()) {
                bad(
                        line,
                        Told.quote(entry.getKey()) + " under '" + key
                                + "' needs a label and one address, such as 'About: about.md'");
            } else {
                entries.add(new MenuEntry(label, target, new Position(told.file(), line, 1)));
            }
        }
        return List.copyOf(entries);
    }

    private Logo logo(List<ContentImage> images) {
        JsonNode node = root.path("logo");
        if (isEmpty(node)) {
            return Logo.NONE;
        }
        JsonNode file = node.isObject() ? node.path("file") : node;
        JsonNode alt = node.isObject() ? node.path("alt") : node.path("");
        if (!file.isString() || !(alt.isString() || isEmpty(alt))) {
            bad(line("logo"), "'logo' is not a picture's file, or 'file' and 'alt'");
            return Logo.NONE;
        }
        unknown(node);
        return logo(
                images,
                Yaml.text(file).strip().replace('\\', '/'),
                alt.isString() ? Yaml.text(alt).strip() : "");
    }

    private void unknown(JsonNode node) {
        List<String> known = List.of("file", "alt");
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                told.tell(
                        Problem.UNKNOWN_SETTING,
                        new Line(keys.line("logo", entry.getKey()), ""),
                        "the key '" + entry.getKey() + "' is not known under 'logo'; "
                                + NearestWord.wayOn(entry.getKey(), known));
            }
        }
    }

    private Logo logo(List<ContentImage> images, String file, String alt) {
        Position at = new Position(told.file(), line("logo"), 1);
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!FileNames.isImage(name)) {
            bad(at.line(), "the logo " + Told.quote(file) + " is not an SVG, PNG, JPEG, GIF, WebP or AVIF file");
            return Logo.NONE;
        }
        Optional<ContentImage> image = image(images, file);
        if (image.isPresent()) {
            String problem = image.get().bytes() > MAX_BYTES
                    ? "is larger than 1 MB"
                    : image.get().problem();
            if (!problem.isEmpty()) {
                bad(at.line(), "the logo " + Told.quote(file) + " " + problem);
                return Logo.NONE;
            }
            return new Logo(image.get().path(), name, alt, at);
        }
        if (file.startsWith(ASSETS) && !file.contains("..")) {
            // Only the build knows the templates, and whether they have it.
            return new Logo("", file.substring(ASSETS.length()), alt, at);
        }
        String nearest = NearestWord.to(file, pictures(images));
        bad(
                at.line(),
                "there is no file " + Told.quote(file) + " in the content folder; "
                        + (nearest.isEmpty()
                                ? "put it there, or write 'assets/…' for a file of your templates"
                                : "the nearest is '" + nearest + "'"));
        return Logo.NONE;
    }

    /** Returns the image at a path, which may begin with {@code ./}. */
    private static Optional<ContentImage> image(List<ContentImage> images, String file) {
        String path = file.replaceFirst("^(?:\\./)+", "");
        return images.stream().filter(image -> image.path().equals(path)).findFirst();
    }

    private static List<String> pictures(List<ContentImage> images) {
        return images.stream()
                .filter(image -> image.isUsable() && image.path().indexOf('/') < 0)
                .map(ContentImage::path)
                .toList();
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isString() && node.asString().isBlank());
    }

    private int line(String key) {
        return keys.line(key);
    }

    private void bad(int line, String message) {
        told.tell(Problem.BAD_SETTING, new Line(line, ""), message);
    }
}
