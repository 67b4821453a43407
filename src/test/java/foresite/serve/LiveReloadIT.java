package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** What browsers are told, as they hear it: server-sent events over the wire. */
@Timeout(60)
final class LiveReloadIT {

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

    private Events listen() throws IOException, InterruptedException {
        return Events.of(served.uri("/repo/").toString());
    }

    @Test
    void aBrowserHearsWhatIsShownAndThenEachChange() throws Exception {
        try (Events events = listen()) {
            JsonNode hello = events.hear();
            assertThat(hello.get("after")).isEqualTo(hello.get("build"));
            assertThat(hello.get("failure").asString()).isEmpty();

            served.browsers.published(Set.of("b.html", "a.html"), List.of());
            JsonNode news = events.hear();
            assertThat(news.get("after")).isEqualTo(hello.get("build"));
            assertThat(news.get("build").asString()).isEqualTo(served.browsers.build());
            assertThat(news.get("changed").toString()).isEqualTo("[\"a.html\",\"b.html\"]");
            assertThat(news.get("everything").asBoolean()).isFalse();
        }
    }

    @Test
    void aFailureIsHeardByThoseWhoComeLaterUntilABuildSucceeds() throws Exception {
        served.browsers.failed(new Rebuild.Failed("the template 'home' fails\n</script>", List.of("home:1", "line 2")));
        try (Events late = listen()) {
            JsonNode hello = late.hear();
            assertThat(hello.get("failure").asString()).isEqualTo("the template 'home' fails\n</script>");
            assertThat(hello.get("diagnostics").toString()).isEqualTo("[\"home:1\",\"line 2\"]");
            served.browsers.published(Set.of(), List.of());
            assertThat(late.hear().get("failure").asString()).isEmpty();
        }
        try (Events later = listen()) {
            assertThat(later.hear().get("failure").asString()).isEmpty();
        }
    }

    @Test
    void whatIsWrongSinceAChangeIsOfOneBuildWhateverIsDraftedAfterIt() throws Exception {
        served.browsers.published(Set.of("a.html"), List.of("a.md:1:1: warning F014: …"));
        try (Events events = listen()) {
            JsonNode hello = events.hear();
            assertThat(hello.get("failure").asString()).isEmpty();
            assertThat(hello.get("diagnostics").toString()).isEqualTo("[\"a.md:1:1: warning F014: …\"]");
            assertThat(hello.get("outcome")).isEqualTo(hello.get("build"));
            served.browsers.drafted(Set.of("a.html"));
            JsonNode draft = events.hear();
            assertThat(draft.get("after")).isEqualTo(hello.get("build"));
            assertThat(draft.get("build")).isNotEqualTo(hello.get("build"));
            assertThat(draft.get("outcome")).isEqualTo(hello.get("outcome"));
            served.browsers.published(Set.of("a.html"), List.of("a.md:1:1: warning F014: …"));
            assertThat(events.hear().get("outcome")).isEqualTo(hello.get("outcome"));
            served.browsers.published(Set.of("a.html"), List.of());
            assertThat(events.hear().get("diagnostics").isEmpty()).isTrue();
        }
    }

    @Test
    void tooManyChangesAreNotNamed() throws Exception {
        try (Events events = listen()) {
            events.hear();
            served.browsers.published(
                    IntStream.range(0, 20_000).mapToObj(i -> i + ".html").collect(Collectors.toSet()), List.of());
            JsonNode news = events.hear();
            assertThat(news.get("everything").asBoolean()).isTrue();
            assertThat(news.get("changed").isEmpty()).isTrue();
        }
    }

    @Test
    void everyBrowserIsTold() throws Exception {
        try (Events one = listen();
                Events two = listen()) {
            one.hear();
            two.hear();
            served.browsers.drafted(Set.of("a.html"));
            assertThat(one.hear()).isEqualTo(two.hear());
            assertThat(served.browsers.listening()).isEqualTo(2);
        }
    }

    @Test
    void theEndOfTheServerEndsListening() throws Exception {
        try (Events events = listen()) {
            events.hear();
            served.browsers.close();
            events.hearOut();
        }
    }

    @Test
    void anotherRunOfTheServerIsToldApart() {
        try (BrowserEvents other = new BrowserEvents()) {
            assertThat(other.build()).isNotEqualTo(served.browsers.build());
        }
    }
}
