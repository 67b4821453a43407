package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a preview tells a browser, as it hears it: server-sent events over the wire. */
public final class Events implements AutoCloseable {

    private static final String DATA = "data: ";

    private final BufferedReader lines;

    private Events(BufferedReader lines) {
        this.lines = lines;
    }

    /** Begins to listen to the preview at an address, which ends in a slash. */
    public static Events of(String address) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + ".foresite/events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        return new Events(new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** Waits for the next event. */
    public JsonNode hear() throws IOException {
        String line = lines.readLine();
        while (!line.startsWith(DATA)) {
            line = lines.readLine();
        }
        return JsonMapper.builder().build().readTree(line.substring(DATA.length()));
    }

    /** Waits until there are no more events to come. */
    void hearOut() throws IOException {
        String line = lines.readLine();
        while (line != null) {
            line = lines.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
