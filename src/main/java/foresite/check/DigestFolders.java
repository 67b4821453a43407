package foresite.check;

import foresite.model.Corpus;
import foresite.model.Diagnostic;
import foresite.model.Problem;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports that lie where another digest's belong: a folder or file that is named by a digest's code, or a folder named by
 * a year, holds a report of another one. Folders of other names say nothing, nor does a report without a digest; on which
 * weekday a digest comes out, and after how many days, is nobody's business.
 */
final class DigestFolders {

    /** {@code 20250810}, {@code 20250810b}, {@code 2025-08-10} or {@code 2025}; a file's ending is dropped before. */
    private static final Pattern DATED =
            Pattern.compile("((?:19|20)\\d{2})(?:-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])\\p{Alpha}?)?");

    private DigestFolders() {}

    static List<Diagnostic> of(Corpus corpus) {
        List<Diagnostic> told = new ArrayList<>();
        for (Report report : corpus.reports()) {
            if (report.digest().isEmpty()) {
                continue;
            }
            String[] parts = report.at().file().replaceFirst("\\.[^./]+$", "").split("/");
            for (int i = parts.length - 1; i >= 0; i--) {
                Matcher name = DATED.matcher(parts[i]);
                // A file named by a year alone may be anything, such as a yearly letter.
                boolean counts = name.matches() && (i < parts.length - 1 || name.group(2) != null);
                if (counts && !report.digest().startsWith(code(name))) {
                    told.add(Problem.OTHER_DIGEST.at(
                            report.at(),
                            "its digest is " + report.digest() + " but it is in the folder '" + parts[i] + "'"));
                    break;
                }
            }
        }
        return told;
    }

    private static String code(Matcher name) {
        return name.group(2) == null ? name.group(1) : name.group(1) + name.group(2) + name.group(3);
    }
}
