package foresite.corpus;

import java.io.IOException;

/** A file of data cannot be read as reports; the message says where, why and what to do, without a full stop. */
public final class ImportException extends IOException {

    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }
}
