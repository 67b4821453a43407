package foresite.corpus;

import foresite.model.Logo;
import foresite.model.MenuEntry;
import foresite.model.Navigation;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.text.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads what {@code site.yaml} says about menus and the logo. */
record NavigationSettings(JsonNode root, YamlKeys keys, Told told) {

    /** What browsers show as a picture. */
    private static final Set<String> PICTURES = Set.of("svg", "png", "jpg", "jpeg", "gif", "webp", "avif");

    /** Every page shows the logo; one larger than this was exported for print. */
    private static final long MAX_BYTES = 1024 * 1024;

    private static final String ASSETS = "assets/";

    /** @param content where the logo is looked for */
    Navigation read(Path content) {
        return new Navigation(entries("menu"), entries("footerLinks"), logo(content));
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
            String label = TextFile.printable(entry.getKey()).strip();
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

    private Logo logo(Path content) {
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
                content,
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

    private Logo logo(Path content, String file, String alt) {
        Position at = new Position(told.file(), line("logo"), 1);
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (!PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            bad(at.line(), "the logo " + Told.quote(file) + " is not an SVG, PNG, JPEG, GIF, WebP or AVIF file");
            return Logo.NONE;
        }
        if (isFileWithin(content, file)) {
            if (content.resolve(file).toFile().length() > MAX_BYTES) {
                bad(at.line(), "the logo " + Told.quote(file) + " is larger than 1 MB");
                return Logo.NONE;
            }
            return new Logo(file, name, alt, at);
        }
        if (file.startsWith(ASSETS) && !file.contains("..")) {
            // Only the build knows the templates, and whether they have it.
            return new Logo("", file.substring(ASSETS.length()), alt, at);
        }
        String nearest = NearestWord.to(file, pictures(content));
        bad(
                at.line(),
                "there is no file " + Told.quote(file) + " in the content folder; "
                        + (nearest.isEmpty()
                                ? "put it there, or write 'assets/…' for a file of your templates"
                                : "the nearest is '" + nearest + "'"));
        return Logo.NONE;
    }

    /** A link may lead to another file of the content folder, and not out of it. */
    private static boolean isFileWithin(Path content, String file) {
        try {
            Path path = content.resolve(file);
            return Files.isRegularFile(path)
                    && path.toRealPath().startsWith(content.toRealPath())
                    && path.normalize().startsWith(content.normalize());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static List<String> pictures(Path content) {
        try (Stream<Path> files = Files.list(content)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> PICTURES.contains(
                            name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                    .filter(name -> isFileWithin(content, name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
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
