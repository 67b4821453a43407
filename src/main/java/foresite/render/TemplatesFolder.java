package foresite.render;

import foresite.model.Diagnostic;
import foresite.model.Logo;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.site.Catalogue;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.PathList;
import foresite.text.NearestWord;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a site's own templates folder, read once: what a build compares with the one before is what it renders and
 * publishes, even if somebody saves a file meanwhile. The folder may be a link, and so may the files in it, but what they
 * lead to must be in the folder as well. Nothing else is read: not what is above it, no device and no pipe. Immutable.
 */
public final class TemplatesFolder {

    /** No folder of one's own: all templates and assets are the defaults. */
    public static final TemplatesFolder NONE = new TemplatesFolder("", new TreeMap<>(), List.of());

    /** The style sheet that is loaded after the default one. */
    static final String OWN_STYLE = "own.css";

    private static final String ASSETS = "assets/";

    /** What belongs below {@code assets/}: files that browsers load. */
    private static final Set<String> ASSET_ENDINGS = Set.of(
            "css", "js", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf");

    /** Characters that no file of a site may have in its name, and endings that some systems drop. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|\\p{Zl}\\p{Zp}\\x{FFFD}]|[. ](?:/|$)");

    /** What people put beside templates for themselves. */
    private static final Set<String> NOTES = Set.of("md", "markdown", "txt", "license", "licence");

    /** As it was named on the command line, with {@code /} between the parts. */
    private final String folder;

    /** By their names below the folder, with {@code /} between the parts. */
    private final SortedMap<String, byte[]> files;

    /** The links below the folder that lead to nothing, or out of it; they are neither read nor published. */
    private final List<String> outside;

    private TemplatesFolder(String folder, SortedMap<String, byte[]> files, List<String> outside) {
        this.folder = folder;
        this.files = files;
        this.outside = outside;
    }

    /**
     * Reads a folder; without one, there are no files.
     *
     * @throws IOException if a file cannot be read, or a link leads back to a folder around it
     */
    public static TemplatesFolder of(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? of(folder.get()) : NONE;
    }

    /**
     * Reads a folder.
     *
     * @throws IOException if a file cannot be read, or a link leads back to a folder around it
     */
    public static TemplatesFolder of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes seen)
                            throws IOException {
                        if (visited.toRealPath().startsWith(real)) {
                            return FileVisitResult.CONTINUE;
                        }
                        outside.add(name(visited));
                        return FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes seen) throws IOException {
                        boolean inside = Files.exists(file) && file.toRealPath().startsWith(real);
                        if (inside && seen.isRegularFile()) {
                            files.put(name(file), Files.readAllBytes(file));
                        } else if (!inside) {
                            outside.add(name(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    private String name(Path file) {
                        return PathList.name(folder, file);
                    }
                });
        return new TemplatesFolder(
                folder.toString().replace(File.separatorChar, '/'),
                files,
                outside.stream().sorted().toList());
    }

    /** Returns the key of all files, by their names and content; that of the defaults is the program's. */
    public Key key() {
        if (files.isEmpty()) {
            return Key.NONE;
        }
        Encoder all = new Encoder();
        files.forEach((name, bytes) -> all.text(name).key(Key.of(bytes)));
        return all.toKey();
    }

    /** Returns the names of the files that are published, below {@code assets/}: those that every system can have. */
    public List<String> assets() {
        return files.keySet().stream()
                .filter(file -> file.startsWith(ASSETS) && !isUnfit(file))
                .map(file -> file.substring(ASSETS.length()))
                .toList();
    }

    /**
     * Returns the bytes of an asset, not a copy; empty if there is none of this name.
     *
     * @param name below {@code assets/}
     */
    public Optional<byte[]> asset(String name) {
        return Optional.ofNullable(files.get(ASSETS + name));
    }

    /** Returns the text of a template; empty if the folder does not have it. */
    Optional<String> template(String name) {
        return Optional.ofNullable(files.get(name + TemplateLoader.SUFFIX)).map(TemplatesFolder::text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns whether the folder has a style sheet that follows the default one. */
    boolean hasOwnStyle() {
        return asset(OWN_STYLE).isPresent();
    }

    /** Returns whether a site has its logo: as a file of the content folder, or as an asset. */
    boolean hasLogo(Logo logo) {
        return logo.isThere()
                && (!logo.file().isEmpty()
                        || Catalogue.ASSETS.contains(logo.asset())
                        || asset(logo.asset()).isPresent());
    }

    /** Returns the files that no page uses and links to outside, each with the name or the place that was probably meant. */
    public List<Diagnostic> unused() {
        String texts = ownTexts();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String file : outside) {
            diagnostics.add(Problem.TEMPLATE_LINK_OUTSIDE.at(at(file), "the link leads out of the templates folder"));
        }
        for (String file : files.keySet()) {
            if (!file.startsWith(".") && !file.contains("/.")) {
                fault(file, texts)
                        .ifPresent(fault -> diagnostics.add(Problem.UNUSED_TEMPLATE_FILE.at(at(file), fault)));
            }
        }
        return diagnostics;
    }

    private Position at(String file) {
        return Position.ofFile(folder + '/' + file);
    }

    /** Returns what is wrong with a logo that is neither a file of the content folder nor an asset. */
    public Optional<Diagnostic> missing(Logo logo) {
        if (!logo.isThere() || hasLogo(logo)) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        Catalogue.ASSETS.forEach(name -> known.add(ASSETS + name));
        files.keySet().stream().filter(file -> file.startsWith(ASSETS)).forEach(known::add);
        String wanted = ASSETS + logo.asset();
        return Optional.of(Problem.BAD_SETTING.at(
                logo.at(),
                "there is no logo '" + wanted + "', neither in the content folder nor in a templates folder;"
                        + " the nearest is '" + NearestWord.to(wanted, known) + "'"));
    }

    /** Returns whether not every system can have a file of this name, so that its address would differ from system to system. */
    public static boolean isUnfit(String file) {
        return UNFIT.matcher(file).find();
    }

    private Optional<String> fault(String file, String texts) {
        if (isUnfit(file)) {
            return Optional.of("not every system can have a file of this name; it was left out");
        }
        if (file.endsWith(TemplateLoader.SUFFIX)) {
            return templateFault(file.substring(0, file.length() - TemplateLoader.SUFFIX.length()), texts);
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (file.startsWith(ASSETS)) {
            return assetFault(file.substring(ASSETS.length()), name, texts);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (NOTES.contains(ending)) {
            return Optional.empty();
        }
        if (ASSET_ENDINGS.contains(ending)) {
            return Optional.of("only files under 'assets/' are published; move it to '" + ASSETS + name + "'");
        }
        String bare = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return Optional.of("nothing uses it, since templates end in .peb; "
                + elsewhere(bare)
                        .map(meant -> "write '" + meant + ".peb' if you meant that")
                        .orElse("delete it, or move it to 'assets/' if pages need it"));
    }

    /** A template of another name is fine where one of the site's own names it. */
    private Optional<String> templateFault(String template, String texts) {
        if (TemplateLoader.TEMPLATES.contains(template)
                || texts.contains('"' + template + '"')
                || texts.contains('\'' + template + '\'')) {
            return Optional.empty();
        }
        return Optional.of(elsewhere(template.substring(template.lastIndexOf('/') + 1))
                .map(meant -> "no page uses a template of this name; write '" + meant + ".peb' if you meant that")
                .orElseGet(() -> "no page uses a template of this name; "
                        + NearestWord.wayOn(template, TemplateLoader.TEMPLATES)));
    }

    /** Returns the default template of the same name in whatever folder, or else of nearly the same. */
    private static Optional<String> elsewhere(String name) {
        return TemplateLoader.TEMPLATES.stream()
                .filter(known -> known.substring(known.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                .findFirst()
                .or(() -> NearestWord.meant(name, TemplateLoader.TEMPLATES))
                .or(() -> NearestWord.meant("parts/" + name, TemplateLoader.TEMPLATES));
    }

    /** An asset may have any name; only one that is nearly that of a file that pages load is a mistake. */
    private static Optional<String> assetFault(String asset, String name, String texts) {
        List<String> loaded = new ArrayList<>(Catalogue.ASSETS);
        loaded.add(OWN_STYLE);
        if (loaded.contains(asset) || texts.contains(name)) {
            return Optional.empty();
        }
        return NearestWord.meant(name, loaded)
                .filter(meant -> meant.endsWith(name.substring(Math.max(0, name.lastIndexOf('.')))))
                .map(meant -> "no page loads it; write 'assets/" + meant + "' if you meant that");
    }

    /** Returns the texts of all own templates and style sheets, in which others are named. */
    private String ownTexts() {
        StringBuilder texts = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (name.endsWith(TemplateLoader.SUFFIX) || name.endsWith(".css")) {
                texts.append(text(bytes)).append('\n');
            }
        });
        return texts.toString();
    }
}
