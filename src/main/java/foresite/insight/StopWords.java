package foresite.insight;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that every text of a language uses, whatever it is about. They take the first numbers of a lexicon, so that
 * a word met in a text is known for one by its number. Immutable.
 */
final class StopWords {

    private static final String ENGLISH = """
            a about above across after again against all almost along already also although always am among an
            and another any anything anyone are aren around as at away be became because become been before
            behind being below between beyond both but by came can cannot come could couldn did didn do does
            doesn doing don done down due during each either else enough etc even ever every everyone everything
            few for from further get give given go goes going gone got had has hasn have haven having he hence
            her here herself him himself his how however if in indeed instead into is isn it its itself just
            keep kept know known least less let like likely ll lot made make making many may maybe me might more
            moreover most mostly much must my myself near nearly neither never no non none nor not nothing now
            of off often on once one only onto or other otherwise our ourselves out over own per perhaps put
            quite rather re really said same say see seem seen several shall she should shouldn simply since so
            some someone something sometime still such take taken than that the their them themselves then there
            thereby therefore these they thing this those though through throughout thus to together too toward
            towards two under unless unlike until up upon us use used using ve very via want was wasn way we
            well went were weren what whatever when where whereas whether which while who whom whose why will
            with within without won would wouldn yet you your yourself
            """;

    private static final String FRENCH = """
            a afin ainsi alors apres au aucun aucune aujourd auquel aussi autant autre aux avait avant avec
            avoir ayant bien c car ce ceci cela celle celui cependant certain certaine ces cet cette ceux chaque
            chez ci comme comment contre d dans de deja depuis des desormais deux doit doivent donc dont du elle
            elles en encore entre est et etaient etait etant ete etre eu eux faire fait faut font grace hui ici
            il ils j jusqu l la le lequel les leur leurs lors lorsque lui m mais me même moins mon ne ni
            nombreuses nombreux non nos notre nous nouveau nouvelle on ont or ou par parce parfois parmi pas
            pendant peu peut peuvent plus plusieurs plutot pour pourquoi pourrait pourraient pourtant puis qu
            quand que quel quelle quelque quelques qui quoi s sa sans se selon sera seront ses si sien soi soit
            son sont sous souvent sur surtout t ta tel telle tous tout toute toutes trop tre tres tu un une
            utilise utiliser vers via voici voir vos votre vous y
            """;

    private final Map<String, boolean[]> byLanguage = new HashMap<>();
    private final boolean[] english;

    private StopWords(Lexicon lexicon) {
        english = stops(ENGLISH, lexicon);
        byLanguage.put("fr", stops(FRENCH, lexicon));
    }

    /** Puts the stop words of all languages into a lexicon. */
    static StopWords into(Lexicon lexicon) {
        return new StopWords(lexicon);
    }

    /**
     * Returns which numbers are stop words of a language, those of English where there is no list. Numbers beyond the
     * array are none.
     *
     * @param language a BCP 47 tag
     */
    boolean[] of(String language) {
        int end = language.indexOf('-');
        return byLanguage.getOrDefault(end < 0 ? language : language.substring(0, end), english);
    }

    private static boolean[] stops(String words, Lexicon lexicon) {
        boolean[] stops = new boolean[lexicon.size() + words.length()];
        WordScanner scanner = new WordScanner();
        scanner.read(words);
        while (scanner.next()) {
            stops[lexicon.number(scanner)] = true;
        }
        return stops;
    }
}
