package foresite.site;

import static org.assertj.core.api.Assertions.assertThat;

import foresite.RealCorpus;
import foresite.corpus.ContentSnapshot;
import foresite.corpus.CorpusReader;
import foresite.corpus.SettingsFile;
import foresite.model.Concept;
import foresite.model.Corpus;
import foresite.model.Digest;
import foresite.model.Kind;
import foresite.model.Mention;
import foresite.model.Progress;
import foresite.model.Report;
import foresite.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The last two years of the real corpus, digest after digest: no address is lost, few mentions move. Every thirteenth
 * digest in {@code mvn verify}; all of them with {@code -Dstability.step=1}.
 */
@Tag(RealCorpus.TAG)
final class StabilityIT {

    private static final int DIGESTS = 104;
    private static final int STEP = Integer.getInteger("stability.step", 13);

    @TempDir
    static Path folder;

    /** The addresses of one build, and where each mention stood. */
    private record Built(Map<String, String> live, Map<String, String> redirects, Map<String, String> mentions) {

        String resolve(String address) {
            return live.containsKey(address) ? address : redirects.getOrDefault(address, "");
        }
    }

    @Test
    void aNewDigestKeepsEveryAddress() throws IOException, InterruptedException {
        Path content = RealCorpus.unpacked(folder);
        ContentSnapshot snapshot = ContentSnapshot.of(content);
        Corpus corpus = CorpusReader.read(snapshot, SettingsFile.read(snapshot).settings(), Progress.SILENT);
        List<Digest> dated = corpus.digests().stream()
                .filter(digest -> digest.date().isPresent())
                .toList();
        List<String> lost = new ArrayList<>();
        int steps = 0;
        int changed = 0;
        int moved = 0;
        Built before = null;
        for (int end = Math.max(1, dated.size() - DIGESTS); end <= dated.size(); end += STEP) {
            Built now = build(snapshot.vocabulary(), corpus, dated.subList(0, end));
            if (before != null) {
                steps++;
                for (String address : before.live().keySet()) {
                    if (now.resolve(address).isEmpty()) {
                        lost.add(address);
                    } else if (!now.live().containsKey(address)) {
                        changed++;
                    }
                }
                for (String address : before.redirects().keySet()) {
                    if (now.resolve(address).isEmpty()) {
                        lost.add(address);
                    }
                }
                for (Map.Entry<String, String> mention : before.mentions().entrySet()) {
                    String to = now.mentions().get(mention.getKey());
                    moved += to == null || to.equals(now.resolve(mention.getValue())) ? 0 : 1;
                }
            }
            before = now;
        }
        System.out.println("stability: " + steps + " steps of " + STEP + " digests; addresses changed with a redirect "
                + changed + ", lost " + lost.size() + "; mentions moved to another concept " + moved + ", "
                + (double) moved / Math.max(1, steps * STEP) + " a digest");
        assertThat(lost).isEmpty();
    }

    private static Built build(String authority, Corpus whole, List<Digest> digests) {
        Set<String> codes = new HashSet<>();
        digests.forEach(digest -> codes.add(digest.code()));
        List<Report> reports = whole.reports().stream()
                .filter(report -> report.date().isPresent() && codes.contains(report.digest()))
                .toList();
        Corpus corpus = new Corpus(reports, digests, List.of());
        Vocabulary vocabulary = Vocabulary.of(corpus, authority);
        Addresses addresses = Addresses.of(corpus, vocabulary, List.of());
        Map<String, String> live = new HashMap<>();
        Map<String, String> mentions = new HashMap<>();
        for (Kind kind : Kind.CONCEPTS) {
            for (Concept concept : vocabulary.concepts(kind)) {
                String address = addresses.concept(concept).path();
                live.put(address, concept.label());
                for (Mention mention : concept.mentions()) {
                    mentions.put(kind + " " + mention.report().id() + " " + mention.name(), address);
                }
            }
        }
        Map<String, String> redirects = new HashMap<>();
        addresses.redirects().forEach((from, to) -> redirects.put(from.path(), to.path()));
        return new Built(live, redirects, mentions);
    }
}
