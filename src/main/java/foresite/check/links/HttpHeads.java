package foresite.check.links;

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
 * Sends requests to the pinned addresses of servers, each over a new connection, and reads only the head of the answer.
 * Follows no redirects, repeats nothing and keeps no cookies. Thread-safe.
 */
final class HttpHeads implements AutoCloseable {

    /** Heads of real answers are much shorter; a hostile server could send an endless one. */
    private static final int LONGEST_LINE = 32 * 1024;

    private static final int MOST_HEADERS = 500;

    private final CrawlPolicy policy;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "outward-timeout");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * The parts of an answer's head that matter here.
     *
     * @param location the target of a redirect
     * @param retryAfter how long to wait before the next request
     * @param date of the answer
     */
    record Head(int status, Optional<String> location, Optional<String> retryAfter, Optional<String> date) {}

    HttpHeads(CrawlPolicy policy, PinnedDns dns) {
        this.policy = policy;
        Timeout timeout = Timeout.ofMilliseconds(policy.timeout().toMillis());
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(dns)
                        .setMaxConnTotal(policy.connections())
                        .setMaxConnPerRoute(policy.connections())
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
                .setUserAgent(policy.name())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * Sends a request and returns the head of the answer, with any status.
     *
     * @throws SocketTimeoutException if it takes longer than the timeout in all
     * @throws PinnedDns.RefusedException if the server must not be asked
     */
    Head send(HttpUrl address, String method) throws IOException {
        HttpHost server =
                new HttpHost(address.scheme(), address.host(), address.hasDefaultPort() ? -1 : address.port());
        HttpUriRequestBase request = new HttpUriRequestBase(method, URI.create(server.toURI()));
        request.setPath(address.path());
        request.addHeader("Accept", "*/*");
        Duration timeout = policy.timeout();
        // The timeouts of the client start again with every byte.
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
