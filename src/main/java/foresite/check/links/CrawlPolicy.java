package foresite.check.links;

import java.time.Duration;

/**
 * How often and how patiently other people's servers are asked.
 *
 * @param name what the check calls itself (User-Agent)
 * @param connections the number of servers that are asked at the same time, each one request at a time
 * @param pause between two requests to one server
 * @param timeout for one answer
 * @param tries of one request, if the server is busy or silent
 * @param backoff before the second try; doubled before each further one
 * @param longestWait if a server asks for a longer pause (Retry-After), it is not asked again
 * @param ownNetwork whether servers of this machine and its network are asked as well; anybody may link to them
 */
public record CrawlPolicy(
        String name,
        int connections,
        Duration pause,
        Duration timeout,
        int tries,
        Duration backoff,
        Duration longestWait,
        boolean ownNetwork) {

    /** Returns the usual policy: eight servers at a time, and a second between two requests to one server. */
    public static CrawlPolicy standard(String name, boolean ownNetwork) {
        return new CrawlPolicy(
                name,
                8,
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                ownNetwork);
    }
}
