package foresite.cli;

/** The build cannot go on; the message says why, without a full stop. */
final class BuildFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BuildFailure(String message) {
        super(message);
    }
}
