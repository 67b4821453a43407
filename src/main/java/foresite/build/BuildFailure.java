package foresite.build;

/** The command cannot continue because of something that the user can change. The message has no full stop at its end. */
public final class BuildFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BuildFailure(String message) {
        super(message);
    }
}
