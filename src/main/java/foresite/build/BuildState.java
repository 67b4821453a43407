package foresite.build;

import foresite.corpus.DiagnosticCodec;
import foresite.model.Diagnostic;
import foresite.state.Encoder;
import foresite.state.Key;
import foresite.state.StateFile;
import java.util.List;
import java.util.Optional;

/**
 * What one build stores for the next, which repeats the results if nothing has changed.
 *
 * @param input the key of everything that the site was built from
 * @param addressesListed whether the list of published addresses contains those of this build
 */
record BuildState(Key input, boolean addressesListed, SiteStatistics statistics, List<Diagnostic> diagnostics) {

    BuildState {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads a state; empty if there is none, or the file is not valid. */
    static Optional<BuildState> read(StateFile file) {
        return file.read().flatMap(from -> {
            try {
                return Optional.of(new BuildState(
                        from.key(),
                        from.number() == 1,
                        SiteStatistics.decode(from),
                        from.all(DiagnosticCodec::decode)));
            } catch (IndexOutOfBoundsException | ArithmeticException e) {
                return file.passedOver("makes no sense");
            }
        });
    }

    void write(StateFile file) {
        Encoder body = new Encoder().key(input).number(addressesListed ? 1 : 0);
        statistics.encode(body);
        body.all(diagnostics, DiagnosticCodec::encode);
        file.write(body.toBytes());
    }
}
