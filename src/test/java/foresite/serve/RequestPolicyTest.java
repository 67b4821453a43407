package foresite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the preview, by the headers that browsers of several ages and other programs send. */
final class RequestPolicyTest {

    private static final String HOST = "Host: 127.0.0.1:8080";
    private static final String SAFARI_15 =
            "User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/15.6 Safari/605.1.15";

    private static Optional<String> refusal(String... lines) {
        Headers headers = new Headers();
        for (String line : lines) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return RequestPolicy.refusal(headers, URI.create("/"));
    }

    /** Each row is a request of a browser of 2023 or later, as the Fetch Metadata specification has it. */
    @ParameterizedTest
    @CsvSource({
        // The person types the address, or takes a bookmark.
        "none, navigate, document, true",
        // Links, files, events and data of the preview itself.
        "same-origin, navigate, document, true",
        "same-origin, no-cors, script, true",
        "same-origin, no-cors, style, true",
        "same-origin, no-cors, image, true",
        "same-origin, cors, empty, true",
        "same-origin, navigate, iframe, true",
        // A link in web mail, or on a page of another local server.
        "cross-site, navigate, document, true",
        "same-site, navigate, document, true",
        // Whatever a page of another site loads.
        "cross-site, no-cors, script, false",
        "cross-site, cors, script, false",
        "cross-site, no-cors, style, false",
        "cross-site, no-cors, image, false",
        "cross-site, no-cors, video, false",
        "cross-site, no-cors, audio, false",
        "cross-site, no-cors, track, false",
        "cross-site, cors, font, false",
        "cross-site, no-cors, empty, false",
        "cross-site, cors, empty, false",
        "cross-site, cors, manifest, false",
        "cross-site, same-origin, worker, false",
        "cross-site, no-cors, sharedworker, false",
        "cross-site, no-cors, serviceworker, false",
        "cross-site, navigate, iframe, false",
        "cross-site, navigate, frame, false",
        "cross-site, navigate, embed, false",
        "cross-site, navigate, object, false",
        "cross-site, nested-navigate, document, false",
        "cross-site, websocket, websocket, false",
        // Another port of this machine is the same site and another origin.
        "same-site, no-cors, script, false",
        "same-site, no-cors, image, false",
        "same-site, cors, empty, false",
        "same-site, navigate, iframe, false",
        // What no specification says.
        "'', navigate, iframe, false",
        "anything, no-cors, script, false",
        "SAME-ORIGIN, no-cors, script, false",
    })
    void browsersSayWhoAsks(String site, String mode, String destination, boolean allowed) {
        assertThat(refusal(
                                HOST,
                                "Sec-Fetch-Site: " + site,
                                "Sec-Fetch-Mode: " + mode,
                                "Sec-Fetch-Dest: " + destination,
                                "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")
                        .isEmpty())
                .isEqualTo(allowed);
    }

    /** Each row is a request of Safari before 16.4, which says less. */
    @ParameterizedTest
    @CsvSource({
        // Typed, or a link whose page sends no Referer.
        "'', '', 'text/html,application/xhtml+xml', true",
        // The preview's own pages, files and events.
        "'', http://127.0.0.1:8080/index.html, 'text/html,application/xhtml+xml', true",
        "'', http://127.0.0.1:8080/index.html, */*, true",
        "'', http://127.0.0.1:8080, */*, true",
        "'', http://127.0.0.1:8080/index.html, text/event-stream, true",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/a.html, */*, true",
        // A link on a page of another site.
        "'', https://mail.example/inbox, 'text/html,application/xhtml+xml', true",
        // Whatever a page of another site loads, with a Referer, with none, and with a name that looks like ours.
        "'', https://evil.example/, */*, false",
        "'', https://evil.example/, 'image/png,image/svg+xml,*/*', false",
        "'', https://evil.example/, 'text/css,*/*', false",
        "'', '', */*, false",
        "'', '', '', false",
        "'', http://127.0.0.1:8081/, */*, false",
        "'', https://127.0.0.1:8080/, */*, false",
        "'', http://127.0.0.1:8080.evil.example/, */*, false",
        "'', http://127.0.0.1:80801/, */*, false",
        "'', http://localhost:8080/, */*, false",
        "https://evil.example, https://evil.example/, */*, false",
        "https://evil.example, http://127.0.0.1:8080/, text/html, false",
        "null, '', text/html, false",
        "http://127.0.0.1:8081, '', text/event-stream, false",
        "https://evil.example, '', text/event-stream, false",
    })
    void olderBrowsersAreJudgedByWhatTheySay(String origin, String referer, String accept, boolean allowed) {
        String[] lines = {HOST, SAFARI_15, "Origin: " + origin, "Referer: " + referer, "Accept: " + accept};
        String[] said =
                Arrays.stream(lines).filter(line -> !line.endsWith(": ")).toArray(String[]::new);
        assertThat(refusal(said).isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl/8.5.0", "Wget/1.21", "Java-http-client/17.0.10", "NetNewsWire/6.1"})
    void otherProgramsOfThisMachineMayRead(String name) {
        assertThat(refusal(HOST, "User-Agent: " + name, "Accept: */*")).isEmpty();
        assertThat(refusal(HOST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "localhost:8080, true",
        "127.0.0.1:1, true",
        "[::1]:8080, true",
        "evil.example, false",
        "evil.example:8080, false",
        "localhost.evil.example, false",
        "127.0.0.1.evil.example, false",
        "127.0.0.1@evil.example, false",
        "127.0.0.1:8080@evil.example, false",
        "localhost., false",
        "127.1, false",
        "0x7f000001, false",
        "0.0.0.0, false",
        "'', false",
    })
    void aNameOfAnotherSiteThatLeadsHereIsRefused(String host, boolean allowed) {
        assertThat(refusal("Host: " + host).isEmpty()).isEqualTo(allowed);
        // Rebinding makes the browser itself believe that the request is of one origin.
        assertThat(refusal("Host: " + host, "Sec-Fetch-Site: same-origin", "Origin: http://" + host)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void aHeaderThatComesTwiceProvesNothing() {
        assertThat(refusal(HOST, "Host: evil.example")).isPresent();
        assertThat(refusal("X-Host: localhost")).isPresent();
        assertThat(refusal(HOST, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"))
                .isPresent();
        assertThat(refusal(HOST, "Origin: http://127.0.0.1:8080", "Origin: https://evil.example"))
                .isPresent();
    }

    @Test
    void theRequestLineCountsAsWell() {
        Headers headers = new Headers();
        headers.add("Host", "localhost");
        assertThat(RequestPolicy.refusal(headers, URI.create("http://evil.example/")))
                .contains("This preview answers to localhost and 127.0.0.1 only.");
    }
}
