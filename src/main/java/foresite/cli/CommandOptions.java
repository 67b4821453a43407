package foresite.cli;

import foresite.build.ReadContent;
import foresite.build.SiteBuild;
import foresite.corpus.DigestFolders;
import foresite.state.Key;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that several commands share. */
final class CommandOptions {

    private CommandOptions() {}

    /** The content folder. */
    static final class ContentOption {

        @Option(
                names = "--content",
                paramLabel = "DIR",
                defaultValue = "content",
                description =
                        "Folder with digests/, pages/, site.yaml and vocabulary.yaml (default: ${DEFAULT-VALUE}).")
        private Path content;

        /** Returns the folder, after checking that this locale can represent the names in it. */
        Path path() {
            LocaleCheck.requireNames(content);
            return content;
        }

        /** Reads the folder and shows progress. */
        ReadContent read(PrintWriter err) throws IOException {
            try (ProgressPrinter progress = ProgressPrinter.on(err)) {
                return SiteBuild.read(path(), Optional.empty(), progress);
            }
        }
    }

    /** The output folder, and the cache folder: one for each output folder, so that sites do not share addresses. */
    static final class OutputOption {

        private static final Path CACHES = Path.of(".foresite");

        @Option(
                names = "--output",
                paramLabel = "DIR",
                defaultValue = "site-output",
                description = "Folder of the website (default: ${DEFAULT-VALUE}).")
        private Path output;

        @Option(
                names = "--cache",
                paramLabel = "DIR",
                description = "Folder where builds store unchanged results and the published addresses"
                        + " (default: .foresite/ and the name of the output folder).")
        private @Nullable Path cache;

        Path output() {
            return output;
        }

        Path cache() {
            return cache == null ? CACHES.resolve(name()) : cache;
        }

        /**
         * Returns the name of the output folder if it is directly in the working folder. Elsewhere two folders may have the
         * same name, so part of a key is added: the key of the path from the working folder, or of the path as given if it
         * is not below. So the name does not depend on where CI puts a checkout.
         */
        private String name() {
            Path here = Path.of("").toAbsolutePath();
            Path place = output.toAbsolutePath().normalize();
            Path last = place.getFileName();
            String name = last == null ? "site" : last.toString();
            if (here.equals(place.getParent())) {
                return name;
            }
            Path path = place.startsWith(here) ? here.relativize(place) : output.normalize();
            Key key = Key.of(path.toString().replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8));
            return name + "-" + HexFormat.of().toHexDigits((int) key.high());
        }
    }

    /** The address where the site will be published, if it is not the one in {@code site.yaml}. */
    static final class BaseUrlOption {

        private static final String WEB_ADDRESS = "https?://[^\\s/?#\"'<>]+[^\\s?#\"'<>]*";

        @Option(
                names = "--base-url",
                paramLabel = "URL",
                description = "Address where the site will be published; replaces baseUrl in site.yaml.")
        private @Nullable String url;

        /**
         * Returns the address, if one is given.
         *
         * @throws picocli.CommandLine.ParameterException if it is not a web address
         */
        Optional<String> url(ConsoleCommand command) {
            if (url != null && !url.matches(WEB_ADDRESS)) {
                throw command.wrongUsage("--base-url requires a web address such as https://example.org/futures/");
            }
            return Optional.ofNullable(url);
        }
    }

    /** The date that new content is based on. */
    static final class TodayOption {

        @Option(
                names = "--today",
                paramLabel = "YYYY-MM-DD",
                converter = DayConverter.class,
                description = "Date from which the Sunday of the digest is found (default: the computer's date).")
        private @Nullable LocalDate today;

        /** Returns the code of the digest of the Sunday on or after today. */
        String nextSunday() {
            return code(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }

        /** Returns the code of the digest of the Sunday before today. */
        String lastSunday() {
            return code(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        }

        private String code(TemporalAdjuster sunday) {
            return DateTimeFormatter.BASIC_ISO_DATE.format(orToday(today).with(sunday));
        }
    }

    /** Returns a date, or the computer's date if it is null. */
    static LocalDate orToday(@Nullable LocalDate date) {
        return date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
    }

    /** Reads a date: {@code 2025-08-10}, or {@code 20250810} as in digest codes. */
    static final class DayConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String written) {
            return DigestFolders.code(written)
                    .map(code -> LocalDate.parse(code, DateTimeFormatter.BASIC_ISO_DATE))
                    .orElseThrow(() -> new TypeConversionException(
                            "it requires a date such as 2025-08-10, not '" + written + "'."));
        }
    }
}
