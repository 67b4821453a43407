package foresite.render;

/** A template is missing or wrong; the message names it and the line. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenderException(String message, Throwable cause) {
        super(message, cause);
    }
}
