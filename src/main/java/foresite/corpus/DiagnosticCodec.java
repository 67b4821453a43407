package foresite.corpus;

import foresite.model.Diagnostic;
import foresite.model.Position;
import foresite.model.Problem;
import foresite.state.Decoder;
import foresite.state.Encoder;

/** Writes diagnostics as bytes, and reads them back. */
public final class DiagnosticCodec {

    private DiagnosticCodec() {}

    public static void encode(Encoder to, Diagnostic diagnostic) {
        to.text(diagnostic.problem().name());
        position(to, diagnostic.at());
        to.text(diagnostic.message());
    }

    public static Diagnostic decode(Decoder from) {
        return new Diagnostic(Problem.valueOf(from.text()), position(from), from.text());
    }

    static void position(Encoder to, Position position) {
        to.text(position.file()).number(position.line()).number(position.column());
    }

    static Position position(Decoder from) {
        return new Position(from.text(), from.count(), from.count());
    }
}
