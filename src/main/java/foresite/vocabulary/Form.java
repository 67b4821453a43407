package foresite.vocabulary;

import foresite.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One way to write a phrase, and how often it is used. */
record Form(String text, int uses) {

    static boolean isAcronym(String text) {
        return text.indexOf(' ') < 0
                && text.chars().filter(Character::isUpperCase).count() > 1;
    }

    /** Returns the most used form, whatever its case, in its most used spelling; words before an acronym, else the first. */
    static Form mostUsed(Map<String, Integer> forms) {
        if (forms.size() < 2) {
            return forms.entrySet().stream()
                    .findFirst()
                    .map(only -> new Form(only.getKey(), only.getValue()))
                    .orElse(new Form("", 0));
        }
        Map<List<String>, List<Form>> folded = new LinkedHashMap<>();
        forms.forEach((text, uses) -> folded.computeIfAbsent(Tokenizer.words(text), none -> new ArrayList<>(2))
                .add(new Form(text, uses)));
        boolean spelt = folded.values().stream().anyMatch(same -> !isAcronym(same.get(0).text));
        Form best = new Form("", 0);
        for (List<Form> same : folded.values()) {
            int uses = same.stream().mapToInt(Form::uses).sum();
            if (uses > best.uses && !(spelt && isAcronym(same.get(0).text))) {
                Form most = same.get(0);
                for (Form form : same) {
                    most = form.uses > most.uses ? form : most;
                }
                best = new Form(most.text, uses);
            }
        }
        return best;
    }
}
