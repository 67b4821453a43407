package foresite.check.links;

/**
 * The answer to the request for an address.
 *
 * @param detail for people: where it has moved, or what the server answered; empty if it is there
 */
record LinkAnswer(Outcome outcome, String detail) {

    static final LinkAnswer THERE = new LinkAnswer(Outcome.THERE, "");

    enum Outcome {
        /** It answers. */
        THERE,
        /** It has permanently moved to another address. */
        MOVED,
        /** Its server reports that it does not exist. */
        GONE,
        /** Its server does not answer, or answers with an error. */
        UNREACHABLE,
        /** Its server answers, but refuses programs. */
        REFUSED,
        /** Its server is in the network of this machine and was not asked. */
        WITHIN
    }

    static LinkAnswer unreachable(String why) {
        return new LinkAnswer(Outcome.UNREACHABLE, why);
    }

    /** Returns the answer for a final status, which is not a redirect. */
    static LinkAnswer of(int status) {
        if (status >= 200 && status < 300) {
            return THERE;
        }
        String answer = "it answers " + status;
        return switch (status) {
            case 404, 410 -> new LinkAnswer(Outcome.GONE, answer);
            case 401, 402, 403, 405, 406, 451, 501, 999 -> new LinkAnswer(Outcome.REFUSED, answer);
            default -> unreachable(answer);
        };
    }
}
