package foresite.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, and where it was built; Maven writes both into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"foresite " + properties().getProperty("version")};
    }

    /**
     * Returns what Maven wrote: {@code version} and, for a jar built on GitHub, {@code repository}, {@code commit} and
     * {@code ref}.
     *
     * @throws IOException if the jar cannot be read
     */
    static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/foresite/version.properties")) {
            properties.load(in);
        }
        return properties;
    }
}
