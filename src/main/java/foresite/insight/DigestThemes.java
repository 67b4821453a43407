package foresite.insight;

import foresite.model.Concept;
import foresite.model.Digest;
import java.util.List;

/** What sets a digest apart from all others. Immutable. */
public final class DigestThemes {

    /** Returns the themes that a digest names more often than all digests do, the most telling first. */
    public List<Concept> of(Digest digest, int limit) {
        return List.of();
    }
}
