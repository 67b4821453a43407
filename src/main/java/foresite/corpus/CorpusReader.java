package foresite.corpus;

import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Digest;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.model.Settings;
import foresite.state.PathList;
import foresite.text.NearestWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads every report of a content folder. */
public final class CorpusReader {

    /** So many unknown keys of a file are named in a message. */
    private static final int NAMED_KEYS = 20;

    private CorpusReader() {}

    /**
     * Reads the Markdown files under {@code digests/}, at any depth; where there is no such folder, those of the
     * content folder itself. The order in which the files are listed does not matter.
     *
     */
    public static Corpus read(ContentSnapshot content, Settings settings, Progress progress) {
        return read(content, settings, ReportStore.none(), progress);
    }

    /** Reads reports, those from the store that have not changed since it was written, and keeps them there. */
    public static Corpus read(ContentSnapshot content, Settings settings, ReportStore store, Progress progress) {
        progress.phase("Reading reports", content.reports().size());
        Headings headings = Headings.of(settings);
        List<ReportStore.Kept> kept = content.reports().parallelStream()
                .map(source -> {
                    Optional<ReportFile> known = store.get(source.name(), source.key());
                    ReportFile file = known.orElseGet(
                            () -> ReportFile.of(source.raw(), source.name(), headings, settings.language()));
                    progress.step(1);
                    return new ReportStore.Kept(source.name(), source.key(), file, known.isEmpty());
                })
                .toList();
        store.keep(kept);
        return corpus(kept.stream().map(ReportStore.Kept::file).toList(), content.diagnostics(), settings);
    }

    /**
     * Reads the reports of one file of a content folder as it is now, by themselves.
     *
     * @param root the real path of the content folder
     */
    public static List<Report> readFile(Path root, Path file, Settings settings) {
        return reports(
                new SourceFile(PathList.name(root, file), RawFile.read(file, root, RawFile.MAX_BYTES)), settings);
    }

    /**
     * Reads the reports of the files in a folder of a content folder, by themselves.
     *
     * @param folder below the content folder
     */
    public static List<Report> readFolder(ContentSnapshot content, Path folder, Settings settings) {
        String name =
                PathList.name(content.listing().root(), content.listing().root().resolve(folder)) + "/";
        return content.reports().stream()
                .filter(file -> file.name().startsWith(name))
                .flatMap(file -> reports(file, settings).stream())
                .toList();
    }

    private static List<Report> reports(SourceFile file, Settings settings) {
        return ReportFile.of(file.raw(), file.name(), Headings.of(settings), settings.language())
                .reports();
    }

    private static Corpus corpus(List<ReportFile> files, List<Diagnostic> told, Settings settings) {
        List<Diagnostic> diagnostics = new ArrayList<>(told);
        files.forEach(file -> diagnostics.addAll(file.diagnostics()));
        diagnostics.addAll(unknownKeys(files));
        int drafts = files.stream().mapToInt(ReportFile::drafts).sum();
        if (drafts > 0) {
            diagnostics.add(Problem.DRAFTS.at(
                    Position.ofFile("digests/"),
                    drafts == 1 ? "1 draft is left out" : drafts + " drafts are left out"));
        }
        List<Report> reports = shelved(distinct(files, diagnostics), settings, diagnostics);
        if (reports.isEmpty()) {
            diagnostics.add(Problem.NO_REPORTS.at(Position.ofFile("digests/"), "there is no report to show"));
        }
        return new Corpus(
                reports, digests(reports), diagnostics.stream().sorted().toList(), drafts);
    }

    /** A key that is not known is reported once, at the first file that has it. */
    private static List<Diagnostic> unknownKeys(List<ReportFile> files) {
        Map<String, Position> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (ReportFile file : files) {
            for (ReportFile.UnknownKey key : file.unknownKeys()) {
                first.putIfAbsent(key.name(), key.at());
                counts.merge(key.name(), 1, Integer::sum);
            }
        }
        Map<String, List<String>> together = new LinkedHashMap<>();
        first.forEach((name, at) ->
                together.computeIfAbsent(at.file(), none -> new ArrayList<>()).add(name));
        return together.values().stream()
                .map(names -> Problem.UNKNOWN_FRONT_MATTER.at(
                        first.getOrDefault(names.get(0), Position.ofFile("")), unknown(names, counts)))
                .toList();
    }

    /** Says which keys are not known: those that are seen first in one file together. */
    private static String unknown(List<String> names, Map<String, Integer> counts) {
        if (names.size() > 1) {
            int more = names.size() - NAMED_KEYS;
            return names.stream()
                    .limit(NAMED_KEYS)
                    .map(name -> Told.quote(name)
                            + files(counts.getOrDefault(name, 1), " (", " files)")
                            + meant(name, " (write ", ")"))
                    .collect(Collectors.joining(
                            ", ", "the keys ", (more > 0 ? " and " + more + " more" : "") + " are not known"));
        }
        String name = names.get(0);
        return "the key " + Told.quote(name) + " is not known"
                + files(counts.getOrDefault(name, 1), "; ", " files have it")
                + meant(name, "; write ", " if you mean that");
    }

    private static String files(int count, String before, String behind) {
        return count == 1 ? "" : before + count + behind;
    }

    private static String meant(String name, String before, String behind) {
        return NearestWord.meant(name, FrontKeys.NAMES)
                .map(word -> before + "'" + word + "'" + behind)
                .orElse("");
    }

    /**
     * Gives each report an id of its own: the name of its file or bundle, or else its path without the ending, or else the path, or
     * else the path with a number. Which of them is free depends on the names of all files, and on nothing else.
     */
    private static List<Report> distinct(List<ReportFile> files, List<Diagnostic> diagnostics) {
        Map<String, Report> byId = new LinkedHashMap<>();
        for (ReportFile file : files) {
            for (Report report : file.reports()) {
                Report first = byId.putIfAbsent(report.id(), report);
                if (first != null) {
                    diagnostics.add(Problem.SAME_ID.at(
                            report.at(), "the id '" + report.id() + "' is already that of " + first.at()));
                    String id = freeId(report, byId.keySet());
                    byId.put(id, report.withId(id));
                }
            }
        }
        return List.copyOf(byId.values());
    }

    private static String freeId(Report report, Set<String> taken) {
        String path = report.at().file();
        String known = FileNames.known(path);
        String folder = known.substring(0, known.lastIndexOf('/') + 1);
        String number = report.id().substring(FileNames.base(path).length());
        String id = folder + report.id();
        for (int n = 1; taken.contains(id); n++) {
            id = path + (n == 1 ? "" : "-" + n) + number;
        }
        return id;
    }

    private static List<Report> shelved(List<Report> reports, Settings settings, List<Diagnostic> diagnostics) {
        Set<String> codes = reports.stream().map(Report::digest).collect(Collectors.toSet());
        Map<String, String> shelves = Shelves.among(codes, settings);
        List<Report> dated = new ArrayList<>(reports.size());
        Set<String> reported = new HashSet<>();
        for (Report report : reports) {
            String why = shelves.get(report.digest());
            dated.add(why == null ? report : report.undated());
            if (why != null && !why.isEmpty() && reported.add(report.digest())) {
                diagnostics.add(Problem.SHELF_DIGEST.at(
                        report.at(),
                        "the digest " + report.digest() + " " + why + "; its reports are shown without a date"));
            }
        }
        dated.sort(Corpus.order());
        return dated;
    }

    private static List<Digest> digests(List<Report> reports) {
        Map<String, List<Report>> byCode = new LinkedHashMap<>();
        reports.forEach(report -> byCode.computeIfAbsent(report.digest(), code -> new ArrayList<>())
                .add(report));
        return byCode.entrySet().stream()
                .map(entry -> new Digest(entry.getKey(), entry.getValue().get(0).date(), entry.getValue()))
                .toList();
    }
}
