package foresite.insight;

/** What the reports' texts say about topics. Immutable and thread-safe. */
public record TopicTexts(TopicSignals signals, TopicSentences sentences, Definitions definitions) {}
