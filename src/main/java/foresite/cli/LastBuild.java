package foresite.cli;

import foresite.corpus.DiagnosticCodec;
import foresite.model.Diagnostic;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.util.List;
import java.util.Optional;

/**
 * What the last build told, so that the next one can tell it again if nothing has changed.
 *
 * @param input the key of all that it was made from
 * @param promised whether its addresses are on the list of those that were published
 */
record LastBuild(Key input, boolean promised, Figures figures, List<Diagnostic> diagnostics) {

    static Optional<LastBuild> read(Optional<StateFile> file) {
        return file.flatMap(state -> state.read().flatMap(from -> {
            try {
                return Optional.of(new LastBuild(
                        from.key(), from.number() == 1, Figures.decode(from), from.all(DiagnosticCodec::decode)));
            } catch (IndexOutOfBoundsException | ArithmeticException e) {
                return state.passedOver("makes no sense");
            }
        }));
    }

    void write(StateFile file) {
        Encoder body = new Encoder().key(input).number(promised ? 1 : 0);
        figures.encode(body);
        body.all(diagnostics, DiagnosticCodec::encode);
        file.write(body.toBytes());
    }
}
