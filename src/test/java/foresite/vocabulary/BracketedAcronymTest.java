package foresite.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BracketedAcronymTest {

    @ParameterizedTest
    @CsvSource({
        "Large Language Models (LLMs),              Large Language Models,             llm",
        "Internet of Things (IoT),                  Internet of Things,                iot",
        "carbon capture and storage (CCS),          carbon capture and storage,        ccs",
        "Central Bank Digital Currency (C.B.D.C.),  Central Bank Digital Currency,     cbdc",
        "Retrieval-Augmented Generation (RAG),      Retrieval-Augmented Generation,    rag",
        "Intelligence artificielle (IA),            Intelligence artificielle,         ia",
    })
    void initialsOfTheWordsSpellTheAcronym(String name, String expansion, String acronym) {
        assertThat(BracketedAcronym.in(name)).contains(new BracketedAcronym(expansion, acronym));
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
