package foresite.check;

/**
 * What came of asking for an address.
 *
 * @param detail for people: where it has moved, or what was answered; empty when it is there
 */
record OutwardAnswer(Outcome outcome, String detail) {

    static final OutwardAnswer THERE = new OutwardAnswer(Outcome.THERE, "");

    /** How it went. */
    enum Outcome {
        /** It answers. */
        THERE,
        /** It answers elsewhere, for good. */
        MOVED,
        /** Its server says that there is no such thing. */
        GONE,
        /** Its server does not answer, or not as it should. */
        UNREACHABLE,
        /** Its server answers, but not to programs. */
        REFUSED,
        /** Its server is in the network of this machine, and was not asked. */
        WITHIN
    }

    static OutwardAnswer unreachable(String why) {
        return new OutwardAnswer(Outcome.UNREACHABLE, why);
    }

    /** Returns what a status means that is neither a redirection nor worth another try. */
    static OutwardAnswer of(int status) {
        if (status >= 200 && status < 300) {
            return THERE;
        }
        String answer = "it answers " + status;
        return switch (status) {
            case 404, 410 -> new OutwardAnswer(Outcome.GONE, answer);
            case 401, 402, 403, 405, 406, 451, 501, 999 -> new OutwardAnswer(Outcome.REFUSED, answer);
            default -> unreachable(answer);
        };
    }
}
