package foresite.check;

import java.time.Duration;

/**
 * How to behave towards other people's servers.
 *
 * @param name what the check calls itself (User-Agent)
 * @param connections so many servers are asked at a time, each of them one question at a time
 * @param pause between two questions to one server
 * @param timeout for one answer
 * @param tries of one question, where the server is busy or silent
 * @param backoff before the second try; doubled before each further one
 * @param longestWait a server that wants to be left alone for longer (Retry-After) is not asked again
 * @param within whether servers of this machine and its network are asked as well, which strangers may link to
 */
public record Manners(
        String name,
        int connections,
        Duration pause,
        Duration timeout,
        int tries,
        Duration backoff,
        Duration longestWait,
        boolean within) {

    /** Returns manners that nobody should mind: eight servers at a time, a second between two questions. */
    public static Manners standard(String name, boolean within) {
        return new Manners(
                name,
                8,
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(60),
                within);
    }
}
