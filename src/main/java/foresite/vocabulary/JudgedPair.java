package foresite.vocabulary;

import foresite.model.Kind;

/** Two names of which an indexer said whether one entry should serve both. */
public record JudgedPair(Kind kind, String a, String b, boolean same) {}
