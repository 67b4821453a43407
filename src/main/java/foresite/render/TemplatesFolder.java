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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a site's own templates folder.
 *
 * @param folder as it was named on the command line
 * @param files below it, with {@code /} between the parts, in the order of their names
 * @param outside the links below it that lead to nothing, or out of it; they are neither read nor published
 */
public record TemplatesFolder(Path folder, List<String> files, List<String> outside) {

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

    /**
     * Lists a folder.
     *
     * @throws IOException if it cannot be listed, or a link leads back to a folder around it
     */
    public static TemplatesFolder of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        List<String> files = new ArrayList<>();
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
                            files.add(name(file));
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
                folder,
                files.stream().sorted().toList(),
                outside.stream().sorted().toList());
    }

    /**
     * Returns the key of all files, by their names and content.
     *
     * @throws IOException if one cannot be read
     */
    Key key() throws IOException {
        Encoder all = new Encoder();
        for (String file : files) {
            all.text(file).key(Key.of(Files.readAllBytes(folder.resolve(file))));
        }
        return all.toKey();
    }

    /** Returns the names of the files that are published, below {@code assets/}: those that every system can have. */
    public List<String> assets() {
        return files.stream()
                .filter(file -> file.startsWith(ASSETS) && !isUnfit(file))
                .map(file -> file.substring(ASSETS.length()))
                .toList();
    }

    /**
     * Returns a file of a templates folder. The folder may be a link, and so may the files in it, but what they lead to must
     * be in the folder as well. Nothing else is read or published: not what is above it, no device and no pipe.
     *
     * @param name below the folder, with {@code /} between the parts; anything that somebody wrote
     */
    public static Optional<Path> inside(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a folder has a style sheet that follows the default one. */
    static boolean hasOwnStyle(Path folder) {
        return inside(folder, ASSETS + OWN_STYLE).isPresent();
    }

    /** Returns whether a site has its logo: as a file of the content folder, or as an asset. */
    static boolean hasLogo(Logo logo, Optional<Path> folder) {
        return logo.isThere()
                && (!logo.file().isEmpty()
                        || Catalogue.ASSETS.contains(logo.asset())
                        || folder.flatMap(own -> inside(own, ASSETS + logo.asset()))
                                .isPresent());
    }

    /**
     * Returns the files that no page uses and those that are links to outside, each with the name or the place that was probably meant.
     *
     * @throws IOException if a template cannot be read
     */
    public List<Diagnostic> unused() throws IOException {
        String texts = ownTexts();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String file : outside) {
            diagnostics.add(Problem.TEMPLATE_LINK_OUTSIDE.at(at(file), "the link leads out of the templates folder"));
        }
        for (String file : files) {
            if (!file.startsWith(".") && !file.contains("/.")) {
                fault(file, texts)
                        .ifPresent(fault -> diagnostics.add(Problem.UNUSED_TEMPLATE_FILE.at(at(file), fault)));
            }
        }
        return diagnostics;
    }

    private Position at(String file) {
        return Position.ofFile(folder.resolve(file).toString().replace(File.separatorChar, '/'));
    }

    /** Returns what is wrong with a logo that is neither a file of the content folder nor an asset. */
    public static Optional<Diagnostic> missing(Logo logo, Optional<TemplatesFolder> templates) {
        if (!logo.isThere() || hasLogo(logo, templates.map(TemplatesFolder::folder))) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>();
        Catalogue.ASSETS.forEach(name -> known.add(ASSETS + name));
        templates.ifPresent(own ->
                own.files().stream().filter(file -> file.startsWith(ASSETS)).forEach(known::add));
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
    private String ownTexts() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String file : files) {
            if (file.endsWith(TemplateLoader.SUFFIX) || file.endsWith(".css")) {
                texts.append(new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return texts.toString();
    }
}
