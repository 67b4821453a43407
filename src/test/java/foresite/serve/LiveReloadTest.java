package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What browsers are told, as they hear it: server-sent events over the wire. */
@Timeout(60)
final class LiveReloadTest {

    @TempDir
    private Path site;

    private Served served;

    @BeforeEach
    void start() throws IOException {
        served = new Served(site, new BasePath("/repo/"));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private BufferedReader listen() throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(served.uri("/repo/.foresite/events"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode hear(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (!line.startsWith("data: ")) {
            line = events.readLine();
        }
        return JsonMapper.builder().build().readTree(line.substring("data: ".length()));
    }

    @Test
    void aBrowserHearsWhatIsShownAndThenEachChange() throws Exception {
        try (BufferedReader events = listen()) {
            JsonNode hello = hear(events);
            assertThat(hello.get("after")).isEqualTo(hello.get("build"));
            assertThat(hello.get("failure").asString()).isEmpty();

            served.browsers.published(Set.of("b.html", "a.html"), List.of());
            JsonNode news = hear(events);
            assertThat(news.get("after")).isEqualTo(hello.get("build"));
            assertThat(news.get("build").asString()).isEqualTo(served.browsers.build());
            assertThat(news.get("changed").toString()).isEqualTo("[\"a.html\",\"b.html\"]");
            assertThat(news.get("everything").asBoolean()).isFalse();
        }
    }

    @Test
    void aFailureIsHeardByThoseWhoComeLaterUntilABuildSucceeds() throws Exception {
        served.browsers.failed(new Outcome.Failed("the template 'home' fails\n</script>", List.of("home:1", "line 2")));
        try (BufferedReader late = listen()) {
            JsonNode hello = hear(late);
            assertThat(hello.get("failure").asString()).isEqualTo("the template 'home' fails\n</script>");
            assertThat(hello.get("diagnostics").toString()).isEqualTo("[\"home:1\",\"line 2\"]");
            served.browsers.published(Set.of(), List.of());
            assertThat(hear(late).get("failure").asString()).isEmpty();
        }
        try (BufferedReader later = listen()) {
            assertThat(hear(later).get("failure").asString()).isEmpty();
        }
    }

    @Test
    void whatIsWrongSinceAChangeIsOfOneBuildWhateverIsDraftedAfterIt() throws Exception {
        served.browsers.published(Set.of("a.html"), List.of("a.md:1:1: warning F014: …"));
        try (BufferedReader events = listen()) {
            JsonNode hello = hear(events);
            assertThat(hello.get("failure").asString()).isEmpty();
            assertThat(hello.get("diagnostics").toString()).isEqualTo("[\"a.md:1:1: warning F014: …\"]");
            assertThat(hello.get("outcome")).isEqualTo(hello.get("build"));
            served.browsers.drafted(Set.of("a.html"));
            JsonNode draft = hear(events);
            assertThat(draft.get("after")).isEqualTo(hello.get("build"));
            assertThat(draft.get("build")).isNotEqualTo(hello.get("build"));
            assertThat(draft.get("outcome")).isEqualTo(hello.get("outcome"));
            served.browsers.published(Set.of("a.html"), List.of("a.md:1:1: warning F014: …"));
            assertThat(hear(events).get("outcome")).isEqualTo(hello.get("outcome"));
            served.browsers.published(Set.of("a.html"), List.of());
            assertThat(hear(events).get("diagnostics").isEmpty()).isTrue();
        }
    }

    @Test
    void tooManyChangesAreNotNamed() throws Exception {
        try (BufferedReader events = listen()) {
            hear(events);
            served.browsers.published(
                    IntStream.range(0, 20_000).mapToObj(i -> i + ".html").collect(Collectors.toSet()), List.of());
            JsonNode news = hear(events);
            assertThat(news.get("everything").asBoolean()).isTrue();
            assertThat(news.get("changed").isEmpty()).isTrue();
        }
    }

    @Test
    void everyBrowserIsTold() throws Exception {
        try (BufferedReader one = listen();
                BufferedReader two = listen()) {
            hear(one);
            hear(two);
            served.browsers.drafted(Set.of("a.html"));
            assertThat(hear(one)).isEqualTo(hear(two));
            assertThat(served.browsers.listening()).isEqualTo(2);
        }
    }

    @Test
    void theEndOfTheServerEndsListening() throws Exception {
        try (BufferedReader events = listen()) {
            hear(events);
            served.browsers.close();
            String line = events.readLine();
            while (line != null) {
                line = events.readLine();
            }
            assertThat(line).isNull();
        }
    }

    @Test
    void anotherRunOfTheServerIsToldApart() {
        try (Browsers other = new Browsers()) {
            assertThat(other.build()).isNotEqualTo(served.browsers.build());
        }
    }
}
