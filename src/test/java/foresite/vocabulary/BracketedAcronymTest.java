package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketedAcronymTest {

    @ParameterizedTest
    @CsvSource({
        "Large Language Models (LLMs),              Large Language Models,           llm,   Large Language Models",
        "Internet of Things (IoT),                  Internet of Things,              iot,   Internet of Things",
        "carbon capture and storage (CCS),          carbon capture and storage,      ccs,   carbon capture and storage",
        "Central Bank Digital Currency (C.B.D.C.),  Central Bank Digital Currency,   cbdc,  Central Bank Digital Currency",
        "Retrieval-Augmented Generation (RAG),      Retrieval-Augmented Generation,  rag,   Retrieval-Augmented Generation",
        "Intelligence artificielle (IA),            Intelligence artificielle,       ia,    Intelligence artificielle",
        "Robust Language Models (LM) at home,       Language Models,                 lm,    Robust Language Models at home",
        "Generative AI (GenAI),                     Generative AI,                   genai, Generative AI",
        "Software as a Service (SaaS),              Software as a Service,           saas,  Software as a Service",
        "AGI (Artificial General Intelligence),     Artificial General Intelligence, agi,   Artificial General Intelligence",
    })
    void beginningsOfTheWordsSpellTheAcronym(String name, String expansion, String acronym, String without) {
        assertThat(BracketedAcronym.in(name)).contains(new BracketedAcronym(expansion, acronym, without));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apples (fruit)",
                "Privacy (EU)",
                "Language Models (LLMs)",
                "Plan (B)",
                "Model (",
                "(AI) safety",
                "Augmented reality (see below for more)",
            })
    void bracketThatTheWordsDoNotSpellIsNone(String name) {
        assertThat(BracketedAcronym.in(name)).isEmpty();
        assertThat(BracketedAcronym.dropped(name)).isEqualTo(name);
    }

    @Test
    void wordsBehindTheBracketStay() {
        assertThat(BracketedAcronym.dropped("Large Language Model (LLM) safety"))
                .isEqualTo("Large Language Model safety");
    }
}
