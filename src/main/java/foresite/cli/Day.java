package foresite.cli;

import foresite.corpus.DigestFolders;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day that a person has written: {@code 2025-08-10}, or {@code 20250810} as digests are named. */
final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String written) {
        return DigestFolders.code(written)
                .map(code -> LocalDate.parse(code, DateTimeFormatter.BASIC_ISO_DATE))
                .orElseThrow(() ->
                        new TypeConversionException("it requires a date such as 2025-08-10, not '" + written + "'."));
    }
}
