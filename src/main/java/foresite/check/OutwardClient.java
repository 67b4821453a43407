package foresite.check;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends one request at a time to the pinned addresses of a server, over a connection of its own, and reads no more than the
 * head of the answer. Follows, repeats and remembers nothing. Thread-safe.
 */
final class OutwardClient implements AutoCloseable {

    /** Heads of real answers are far below; a server could go on for ever. */
    private static final int LONGEST_LINE = 32 * 1024;

    private static final int MOST_HEADERS = 500;

    private final Manners manners;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outward-timeout");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * The head of an answer, as far as it counts.
     *
     * @param location where it leads on
     * @param retryAfter how long to leave the server alone
     * @param date of the answer
     */
    record Head(int status, Optional<String> location, Optional<String> retryAfter, Optional<String> date) {}

    OutwardClient(Manners manners, PinnedNames names) {
        this.manners = manners;
        Timeout timeout = Timeout.ofMilliseconds(manners.timeout().toMillis());
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(manners.connections())
                        .setMaxConnPerRoute(manners.connections())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(timeout).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(manners.name())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Sends a request and returns the head of the answer, whatever its status.
     *
     * @throws SocketTimeoutException if it takes longer than the timeout in all
     * @throws PinnedNames.RefusedException if the server must not be asked
     */
    Head send(WebAddress address, String method) throws IOException {
        HttpHost server = new HttpHost(address.scheme(), address.host(), address.hasUsualPort() ? -1 : address.port());
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(server.toURI()));
        request.setPath(address.path());
        request.addHeader("Accept", "*/*");
        Duration timeout = manners.timeout();
        // The timeouts of the client begin again with every byte.
        ScheduledFuture<?> end = alarm.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(server, request, null)) {
            return new Head(
                    response.getCode(),
                    value(response, "Location"),
                    value(response, "Retry-After"),
                    value(response, "Date"));
        } catch (IOException e) {
            if (request.isCancelled()) {
                SocketTimeoutException late = new SocketTimeoutException("no answer within " + timeout);
                late.initCause(e);
                throw late;
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private static Optional<String> value(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        http.close();
    }
}
